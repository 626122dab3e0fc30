import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { day, moment, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import { positionForm } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../../kit/fields.tsx";
import { minutesLeft } from "../../kit/local-times.ts";
import { referredBy } from "../../kit/referred-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Pill } from "../../ui/kit.tsx";

export interface Listed {
  readonly ctx: PageContext;
  /** Path of the list. */
  readonly at: string;
  /** Path of its referrals. */
  readonly referrals: string;
  /** IANA zone of the times shown. */
  readonly zone: string;
  readonly entries: readonly WaitlistEntry[];
  /** The version of the list shown to the person who changes it. */
  readonly version: number;
}

/** One waitlist entry: number, position, since when, and the reason. */
export function Entry(props: { list: Listed; entry: WaitlistEntry; position: number; children?: Child }) {
  const { list, entry, position } = props;
  const { ctx, zone, referrals } = list;
  const now = ctx.scope.now();
  const { offer, before, placed } = entry;
  return (
    <li class="pad stack" id={entry.referral}>
      <div class="flex items-start gap-3">
        <b class="bed-label">
          <span class="sr-only">{words().referrals.waitlist.place({ n: position })}</span>
          <span aria-hidden="true">{position}</span>
        </b>
        <div class="grow">
          <a class="strong under" href={`${referrals}/${entry.referral}`}>
            {words().referrals.number({ number: spokenNumber(entry.referral) })}
          </a>
          {offer ? <Offered offer={offer} now={now} zone={zone} /> : null}
          <div class="second">
            {words().referrals.waitlist.from({
              partner: referredBy(entry.source),
              day: day(entry.neededBy, now, zone),
            })}
          </div>
          <div class="second">
            {words().referrals.waitlist.since({ when: moment(entry.since, now, zone) })}
          </div>
          <div>
            {words().referrals.waitlist.placed({ reason: placed.reason, by: nameOfActor(placed.by) ?? "" })}
          </div>
          {before && !offer ? (
            <div class="second">
              {words().referrals.waitlist.before[before.outcome]({
                label: before.bedLabel,
                when: when(before.at, now, zone),
              })}
            </div>
          ) : null}
        </div>
      </div>
      {ctx.scope.permissions.has("referral.decide") ? (
        <div class="acts">
          {props.children}
          <Move list={list} entry={entry} position={position} />
          <TakeOff list={list} entry={entry} />
        </div>
      ) : null}
    </li>
  );
}

type Offer = NonNullable<WaitlistEntry["offer"]>;

function Offered({ offer, now, zone }: { offer: Offer; now: Temporal.Instant; zone: string }) {
  const out = minutesLeft(offer.until, now) > 0;
  return (
    <div class="py-1">
      <Pill icon="hourglass" tone={out ? "held" : "due"}>
        {out
          ? words().referrals.waitlist.offered({
              label: offer.bedLabel,
              until: moment(offer.until, now, zone),
            })
          : words().referrals.waitlist.offerOver({ label: offer.bedLabel })}
      </Pill>
    </div>
  );
}

function Move({ list, entry, position }: { list: Listed; entry: WaitlistEntry; position: number }) {
  const { ctx, at, entries } = list;
  if (entries.length < 2) return null;
  const places = entries.map((_, index) => String(index + 1)).filter((one) => one !== String(position));
  return (
    <ActOf
      form={positionForm}
      id={`${positionForm.name}-${entry.referral}`}
      typed={ctx.typed}
      icon="arrow-up-down"
      title={words().referrals.waitlist.change}
      action={`${at}/${entry.referral}/position`}
      shown={{ seen: list.version }}
      copy={{ position: words().referrals.waitlist.to, reason: words().referrals.waitlist.reason }}
      hints={{ reason: words().referrals.waitlist.reasonHint }}
      options={{ position: { pairs: places.map((one) => [one, one]) } }}
      values={{ position: String(Math.max(position - 1, 1)) }}
      button={words().referrals.waitlist.moveButton}
    />
  );
}

function TakeOff({ list, entry }: { list: Listed; entry: WaitlistEntry }) {
  return (
    <Act
      typed={list.ctx.typed}
      form={`removal-${entry.referral}`}
      icon="undo-2"
      title={words().referrals.waitlist.off}
      danger
      action={`${list.at}/${entry.referral}/removal`}
      hint={words().referrals.waitlist.offHint}
      button={words().referrals.waitlist.offButton}
    />
  );
}

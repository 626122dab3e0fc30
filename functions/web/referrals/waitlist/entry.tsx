import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { WaitlistEntry } from "#shared/records/waitlist/waitlist.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { Pill } from "../../ui/kit.tsx";
import { day, minutesLeft, moment, when } from "../../ui/times.ts";

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
          <span class="sr-only">{en.waitlist.place(position)}</span>
          <span aria-hidden="true">{position}</span>
        </b>
        <div class="grow">
          <a class="strong under" href={`${referrals}/${entry.referral}`}>
            {en.referral(spokenNumber(entry.referral))}
          </a>
          {offer ? <Offered offer={offer} now={now} zone={zone} /> : null}
          <div class="second">{en.waitlist.from(entry.partnerName, day(entry.neededBy, now, zone))}</div>
          <div class="second">{en.waitlist.since(moment(entry.since, now, zone))}</div>
          <div>{en.waitlist.placed(placed.reason, nameOfActor(placed.by) ?? "")}</div>
          {before && !offer ? (
            <div class="second">
              {en.waitlist.before[before.outcome](before.bedLabel, when(before.at, now, zone))}
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
          ? en.waitlist.offered(offer.bedLabel, moment(offer.until, now, zone))
          : en.waitlist.offerOver(offer.bedLabel)}
      </Pill>
    </div>
  );
}

function Move({ list, entry, position }: { list: Listed; entry: WaitlistEntry; position: number }) {
  const { ctx, at, entries } = list;
  if (entries.length < 2) return null;
  const common = { typed: ctx.typed, form: `position-${entry.referral}` };
  const places = entries.map((_, index) => String(index + 1)).filter((one) => one !== String(position));
  return (
    <Act
      {...common}
      icon="arrow-up-down"
      title={en.waitlist.change}
      action={`${at}/${entry.referral}/position`}
      button={en.waitlist.moveButton}
    >
      <input type="hidden" name="seen" value={String(list.version)} />
      <Field
        {...common}
        name="position"
        label={en.waitlist.to}
        options={places.map((one) => [one, one] as const)}
        value={String(Math.max(position - 1, 1))}
      />
      <Field {...common} name="reason" label={en.waitlist.reason} hint={en.waitlist.reasonHint} required />
    </Act>
  );
}

function TakeOff({ list, entry }: { list: Listed; entry: WaitlistEntry }) {
  return (
    <Act
      typed={list.ctx.typed}
      form={`removal-${entry.referral}`}
      icon="undo-2"
      title={en.waitlist.off}
      action={`${list.at}/${entry.referral}/removal`}
      hint={en.waitlist.offHint}
      button={en.waitlist.offButton}
    />
  );
}

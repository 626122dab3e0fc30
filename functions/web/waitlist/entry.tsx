import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { spokenNumber } from "#shared/ids.ts";
import type { WaitlistEntry } from "#shared/waitlist/waitlist.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Pill } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";
import { day, minutesLeft, moment, when } from "../ui/times.ts";

export interface Listed {
  readonly visit: Visit;
  /** The list's path. */
  readonly at: string;
  /** Where its referrals are opened. */
  readonly referrals: string;
  /** IANA zone in which times are said. */
  readonly zone: string;
  readonly entries: readonly WaitlistEntry[];
  /** The list's version, as whoever moves somebody has seen it. */
  readonly version: number;
}

/** One who waits: by number, with the place, since when, and why there. */
export function Entry(props: { list: Listed; entry: WaitlistEntry; position: number; children?: Child }) {
  const { list, entry, position } = props;
  const { visit, zone, referrals } = list;
  const now = visit.scope.now();
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
          <div>{en.waitlist.placed(placed.reason, placed.by)}</div>
          {before && !offer ? (
            <div class="second">
              {en.waitlist.before[before.outcome](before.bedLabel, when(before.at, now, zone))}
            </div>
          ) : null}
        </div>
      </div>
      {visit.scope.permissions.has("referral.decide") ? (
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
  const { visit, at, entries } = list;
  if (entries.length < 2) return null;
  const id = `position-${entry.referral}`;
  const places = entries.map((_, index) => String(index + 1)).filter((one) => one !== String(position));
  return (
    <More
      id={id}
      typed={visit.typed}
      icon="arrow-up-down"
      title={en.waitlist.change}
      form={
        <Form id={id} action={`${at}/${entry.referral}/position`}>
          <input type="hidden" name="seen" value={String(list.version)} />
          <Field
            typed={visit.typed}
            form={id}
            name="position"
            label={en.waitlist.to}
            options={places.map((one) => [one, one] as const)}
            value={String(Math.max(position - 1, 1))}
          />
          <Field
            typed={visit.typed}
            form={id}
            name="reason"
            label={en.waitlist.reason}
            hint={en.waitlist.reasonHint}
            required
          />
          <button type="submit" class="btn">
            {en.waitlist.moveButton}
          </button>
        </Form>
      }
    />
  );
}

function TakeOff({ list, entry }: { list: Listed; entry: WaitlistEntry }) {
  const id = `removal-${entry.referral}`;
  return (
    <More
      id={id}
      typed={list.visit.typed}
      icon="undo-2"
      title={en.waitlist.off}
      form={
        <Form id={id} action={`${list.at}/${entry.referral}/removal`}>
          <p class="second">{en.waitlist.offHint}</p>
          <button type="submit" class="btn">
            {en.waitlist.offButton}
          </button>
        </Form>
      }
    />
  );
}

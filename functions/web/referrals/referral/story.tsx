import { Temporal } from "temporal-polyfill";
import { sayDates, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { firstName, personName } from "#shared/kernel/person-name.ts";
import type { KnownAs } from "#shared/people/recognize/known-as.ts";
import { isConsentOver } from "#shared/records/consent/live.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";
import { iconOf, sayEvent } from "../../kit/say-event.ts";
import { Known } from "../../people/known.tsx";
import { OnReferral } from "../../residents/accommodations/on-referral.tsx";
import type { IconName } from "../../ui/icon-names.ts";
import { Pill, Quote, Section, Timeline } from "../../ui/kit.tsx";
import { Looked } from "../../ui/looked.tsx";
import { EndConsent } from "./end-consent.tsx";
import { Fits } from "./fits.tsx";
import { Flags, flagsOf } from "./flags.tsx";
import { SamePeople } from "./same-person.tsx";
import { Consent, Sent } from "./sent.tsx";

const copy = () => words().referrals.page;

interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
  /** Possible matches, for those who may see them. */
  readonly known: KnownAs | undefined;
}

/** The details for a decision: flags, the person's own words, fit, everything sent, consent, history. */
export function Story({ ctx, found, known }: Props) {
  const now = ctx.scope.now();
  const zone = found.timeZone;
  const { header } = found;
  const { facts } = found;
  const { person, recovery } = facts;
  const name = firstName(personName(person));
  const parts: (readonly [IconName, string, string])[] = [
    ...(recovery.supports ? [["users", copy().corner, recovery.supports] as const] : []),
    ...(recovery.goals ? [["sprout", copy().want, recovery.goals] as const] : []),
  ];
  const houses = new Map(
    [...found.houses, ...(found.own ? [found.own] : [])].map((one) => [one.id, one.name]),
  );
  const reading = { now, zone, houses };
  return (
    <>
      <Flags flags={flagsOf(facts, reading)} />
      {recovery.strengths || parts.length > 0 ? (
        <Section title={copy().brings({ name })} aside={copy().ownWords}>
          <Quote text={recovery.strengths ?? ""} parts={parts} />
        </Section>
      ) : null}
      <SamePeople found={found} name={name} houses={houses} />
      <Fits ctx={ctx} found={found} zone={zone} name={name} />
      <Sent payload={facts} reading={reading} name={name} />
      {known ? (
        <Known
          known={known}
          action={`/referrals/${header.id}/person`}
          typed={ctx.typed}
          open={header.state.status !== "moved_in" && header.place === "here"}
        />
      ) : null}
      {facts.consent ? (
        <Consent
          payload={facts}
          reading={reading}
          name={name}
          aside={<ConsentLeft expires={header.consentExpires} now={now} />}
        />
      ) : null}
      {header.consentOf ? <EndConsent ctx={ctx} found={found} zone={zone} /> : null}
      <OnReferral found={found} />
      <Section title={copy().history}>
        <Timeline
          entries={[...found.history].reverse().map((one) => ({
            icon: iconOf(one.type),
            text: sayEvent({ type: one.type, data: sayDates({ ...one.data, ...one.said }, now, zone) }),
            second: [when(one.at, now, zone), nameOfActor(one.by)].filter(Boolean).join(", "),
          }))}
        />
      </Section>
      <Looked looked={found.looked} note={copy().lookedNote} now={now} zone={zone} />
    </>
  );
}

function ConsentLeft({ expires, now }: { expires: string | null; now: Temporal.Instant }) {
  if (!expires) return null;
  const over = isConsentOver(expires, now);
  const days = now
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .until(Temporal.PlainDate.from(expires), { largestUnit: "day" }).days;
  return (
    <Pill icon="calendar-clock" tone={over ? "late" : days < 7 ? "due" : "info"}>
      {over ? copy().ended : copy().daysLeft({ days })}
    </Pill>
  );
}

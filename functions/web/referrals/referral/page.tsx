import { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { sayDates, when } from "#functions/copy/en/times.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { readHeld } from "#shared/network/retention/read-held.ts";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import type { ReferralStatus } from "#shared/records/referral/status.ts";
import { isConsentOver } from "#shared/referrals/partner/after-consent.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";
import { iconOf, sayEvent } from "../../kit/say-event.ts";
import { Known } from "../../people/known.tsx";
import { OnReferral } from "../../residents/accommodations/on-referral.tsx";
import type { IconName } from "../../ui/icon-names.ts";
import { Back, Banner, Facts, Icon, Pill, Quote, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { Looked } from "../../ui/looked.tsx";
import { shell } from "../../ui/shell.tsx";
import { Decision } from "./decision.tsx";
import { consentRows, needRows } from "./facts.tsx";
import { Fits } from "./fits.tsx";
import { purgedPage } from "./purged.tsx";

/** A referral: the person's own words first; then needs, fit, consent, history. The decision is beside it. */
export async function referralPage(
  ctx: PageContext,
  { house, referral }: { house: Id<"house"> | null; referral: Id<"referral"> },
): Promise<Markup> {
  const found = await readReferral(ctx.scope, { house, referral, fits: ctx.c.req.query("fits") }).catch(
    (error: unknown) => {
      if (error instanceof Refusal && error.code === "referral_purged") return undefined;
      throw error;
    },
  );
  if (!found) return purgedPage(ctx, { house, referral });
  const held =
    ctx.scope.permissions.has("inbox.read") &&
    (await readHeld(ctx.scope, { number: spokenNumber(referral) }));
  const zone = found.timeZone;
  const now = ctx.scope.now();
  const { header } = found;
  const { person, recovery } = found.body.payload;
  const known = ctx.scope.permissions.has("person.read")
    ? await knownAs(ctx.scope, {
        person: header.person,
        legalName: person.legalName,
        preferredName: person.preferredName ?? null,
        birthDate: person.birthDate,
        phone: person.safeContact.phone ?? null,
      })
    : undefined;
  const name = person.preferredName ?? person.legalName.split(/\s+/u)[0] ?? person.legalName;
  const parts: (readonly [IconName, string, string])[] = [
    ...(recovery.supports ? [["users", en.referrals.page.corner, recovery.supports] as const] : []),
    ...(recovery.goals ? [["sprout", en.referrals.page.want, recovery.goals] as const] : []),
  ];
  const back = house
    ? { href: `/houses/${house}/today`, text: en.referrals.page.back.today }
    : { href: "/referrals", text: en.referrals.page.back.inbox };
  return shell(ctx, {
    title: en.referrals.number({ number: spokenNumber(referral) }),
    house: house ? (found.own?.name ?? "") : undefined,
    here: house ? undefined : "inbox",
    children: (
      <>
        <Back href={back.href}>{back.text}</Back>
        <div class="title">
          <h1>{person.legalName}</h1>
          <a class="btn ml-auto" href={dialLink(header.contact.phone)}>
            <Icon name="phone" />
            {en.referrals.page.call({ who: header.contact.name.split(" ")[0] ?? "" })}
          </a>
        </div>
        <p class="second">
          {en.referrals.page.from({
            number: spokenNumber(referral),
            partner: header.partnerName,
            reference: header.senderReference,
          })}{" "}
          {[capital(person.pronouns ?? ""), `Age ${age(person.birthDate, now)}`, person.language.spoken]
            .filter(Boolean)
            .join(". ")}
          .
        </p>
        {ctx.typed.banner ? <Banner icon="triangle-alert">{ctx.typed.banner}</Banner> : null}
        {held ? <Banner icon="ban">{en.network.retention.held}</Banner> : null}
        <div class="record">
          <div>
            <Section title={en.referrals.page.brings({ name })} aside={en.referrals.page.ownWords}>
              <Quote text={recovery.strengths} parts={parts} />
            </Section>
            <Section title={en.referrals.page.needs({ name })}>
              <Facts rows={needRows(found.body.payload, now, zone)} />
            </Section>
            {known ? (
              <Known
                known={known}
                action={`/referrals/${referral}/person`}
                typed={ctx.typed}
                open={header.state.status !== "moved_in" && header.place === "here"}
              />
            ) : null}
            <Fits found={found} name={name} now={now} />
            <Section
              title={en.referrals.page.agreed({ name })}
              aside={<ConsentLeft expires={header.consentExpires} now={now} />}
            >
              <Facts rows={consentRows(found.body.payload.consent, now, zone)} />
              <p class="second px-1 pt-2">{found.body.payload.consent.notice}</p>
            </Section>
            <OnReferral found={found} />
            <Section title={en.referrals.page.history}>
              <Timeline
                entries={[...found.history].reverse().map((one) => ({
                  icon: iconOf(one.type),
                  text: sayEvent({ type: one.type, data: sayDates({ ...one.data, ...one.said }, now, zone) }),
                  second: [when(one.at, now, zone), nameOfActor(one.by)].filter(Boolean).join(", "),
                }))}
              />
            </Section>
            <Looked looked={found.looked} note={en.referrals.page.lookedNote} now={now} zone={zone} />
            {isOpen(header) && header.place === "here" && ctx.scope.permissions.has("referral.pass") ? (
              <p class="bar">
                <a class="btn btn-primary" href="#decide">
                  {bar[header.state.status] ?? en.referrals.page.decision}
                </a>
              </p>
            ) : null}
          </div>
          <aside class="rail" id="decide" aria-label={en.referrals.page.decision}>
            <Decision ctx={ctx} found={found} zone={zone} />
          </aside>
        </div>
      </>
    ),
  });
}

/** What the bar on a phone leads to when it is not a decision. */
const bar: Partial<Record<ReferralStatus, string>> = {
  information_requested: en.referrals.steps.paused.title,
  accepted_with_conditions: en.referrals.steps.conditions.title,
  accepted: en.referrals.page.moveInTitle,
  no_show: en.referrals.steps.noShow.toCall,
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const age = (birthDate: string, now: Temporal.Instant): string =>
  String(
    Temporal.PlainDate.from(birthDate).until(now.toZonedDateTimeISO("UTC").toPlainDate(), {
      largestUnit: "year",
    }).years,
  );

function ConsentLeft({ expires, now }: { expires: string | null; now: Temporal.Instant }) {
  if (!expires) return null;
  const over = isConsentOver(expires, now);
  const days = now
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .until(Temporal.PlainDate.from(expires), { largestUnit: "day" }).days;
  return (
    <Pill icon="calendar-clock" tone={over ? "late" : days < 7 ? "due" : "info"}>
      {over ? en.referrals.page.ended : en.referrals.page.daysLeft({ days })}
    </Pill>
  );
}

import { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { readHeld } from "#shared/network/retention/read-held.ts";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { introducedBy } from "#shared/records/referral/identity.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import type { ReferralStatus } from "#shared/records/referral/status.ts";
import { type ReferralPage, readReferral } from "#shared/views/referral-page.ts";
import { wayBack } from "../../kit/last-inbox.ts";
import { referredBy } from "../../kit/referred-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Banner, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Decision } from "./decision.tsx";
import { AsSent } from "./identity.tsx";
import { nextOne } from "./next-one.tsx";
import { whomToCall } from "./no-show.tsx";
import { pathOf } from "./parts.tsx";
import { purgedPage } from "./purged.tsx";
import { StandingLine } from "./standing.tsx";
import { Story } from "./story.tsx";

const copy = () => words().referrals.page;

/** A referral: the person, the details, and the decision beside them. */
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
  const number = spokenNumber(referral);
  const held = ctx.scope.permissions.has("inbox.read") && (await readHeld(ctx.scope, { number }));
  const known = ctx.scope.permissions.has("person.read") ? await knownOf(ctx, found) : undefined;
  const back = await wayBack(ctx, house);
  return shell(ctx, {
    title: words().referrals.number({ number }),
    house: house ? (found.own?.name ?? "") : undefined,
    here: back.here,
    ticks: `${pathOf(found)}/standing`,
    children: (
      <>
        {await nextOne(ctx, referral)}
        <Back href={back.href}>{back.text}</Back>
        <Who found={found} number={number} now={ctx.scope.now()} />
        <StandingLine
          header={found.header}
          houseName={found.own?.name}
          timeZone={found.timeZone}
          now={ctx.scope.now()}
        />
        <Jump ctx={ctx} found={found} />
        {held ? <Banner icon="ban">{words().network.retention.held}</Banner> : null}
        <div class="record">
          <div>
            <Story ctx={ctx} found={found} known={known} />
          </div>
          <aside
            class="rail"
            id="decide"
            aria-label={
              ctx.scope.permissions.has("referral.decide") ? copy().decision : copy().waitsForDecision
            }
          >
            <Decision ctx={ctx} found={found} zone={found.timeZone} />
          </aside>
        </div>
      </>
    ),
  });
}

function knownOf({ scope }: PageContext, { header, facts }: ReferralPage) {
  const { person } = header;
  return knownAs(scope, { ...introducedBy(facts), person });
}

function Who({ found, number, now }: { found: ReferralPage; number: string; now: Temporal.Instant }) {
  const { header } = found;
  const { person } = found.facts;
  return (
    <>
      <div class="title">
        <h1>{person.legalName}</h1>
        <a class="btn ml-auto" href={dialLink(header.contact.phone)}>
          <Icon name="phone" />
          {copy().call({ who: header.contact.name.split(" ")[0] ?? "" })}
        </a>
      </div>
      <p class="second">
        {copy().from({
          number,
          kind: header.source.kind,
          partner: referredBy(header.source),
          reference: header.senderReference || "none",
        })}{" "}
        {[capital(person.pronouns ?? ""), `Age ${age(person.birthDate, now)}`, person.language?.spoken ?? ""]
          .filter(Boolean)
          .join(". ")}
        .
      </p>
      <AsSent found={found} now={now} />
    </>
  );
}

/** On a phone: the way down to the decision. */
const Jump = ({ ctx, found }: { ctx: PageContext; found: ReferralPage }) => {
  const { header } = found;
  return isOpen(header) && header.place === "here" && ctx.scope.permissions.has("referral.pass") ? (
    <p class="jump">
      <a class="btn btn-primary btn-block" href="#decide">
        {jumps(found, ctx.scope.now())[header.state.status] ?? copy().toDecision}
      </a>
    </p>
  ) : null;
};

/** What it leads to when there is no decision to make. */
const jumps = (found: ReferralPage, now: Temporal.Instant): Partial<Record<ReferralStatus, string>> => ({
  information_requested: words().referrals.steps.paused.title,
  accepted_with_conditions: words().referrals.steps.conditions.title,
  accepted: copy().moveInTitle,
  no_show: words().referrals.steps.noShow.toCall({ who: whomToCall(found, now).named }),
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const age = (birthDate: string, now: Temporal.Instant): string =>
  String(
    Temporal.PlainDate.from(birthDate).until(now.toZonedDateTimeISO("UTC").toPlainDate(), {
      largestUnit: "year",
    }).years,
  );

import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { languageForm } from "#shared/journeys/language/choose-language.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { readToAnswer } from "#shared/mentors/matching/read-own-match.ts";
import { isAsked } from "#shared/records/journey/capital-day.ts";
import type { SelfHouse } from "#shared/records/journey/self-house.ts";
import { isReviewDue } from "#shared/records/plan/rules.ts";
import { ActOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Bare, Icon, Panel, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { TestsDue } from "../tests/history.tsx";
import { Crisis, inside } from "../ui/frame.tsx";
import { Mentor } from "./mentor.tsx";
import { Next } from "./next.tsx";
import { onCallNow } from "./on-call.ts";

const copy = () => words().me.home;

/** What is here for them. */
const pages = [
  "/me/mentor",
  "/me/plan",
  "/me/check-ins",
  "/me/appointments",
  "/me/recovery-capital",
  "/me/messages",
  "/me/meetings",
  "/me/milestones",
  "/me/reviews",
  "/me/tests",
  "/me/papers",
  "/me/consents",
  "/me/disclosures",
  "/me/who-sees",
  "/me/staying-in-touch",
  "/me/record",
] as const;

/** A resident's first page: whom to call, where they live, what is here for them. */
export async function homePage(ctx: PageContext<MeContext>): Promise<Markup> {
  const [{ house, beside, stays, times }, toAnswer] = await Promise.all([
    readOwnPage(ctx.scope),
    readToAnswer(ctx.scope),
  ]);
  const [stay] = stays;
  const now = ctx.scope.now();
  const zone = house?.timeZone ?? "UTC";
  const looksBack = beside !== undefined && isReviewDue(beside, now, zone);
  const asked = beside ? isAsked(beside.capital, now, zone) : null;
  const bed = house && stay && copy().bed({ bed: stay.bed, day: day(stay.since, now, house.timeZone) });
  return inside(ctx, {
    at: "/me",
    title: words().me.title,
    children: (
      <>
        <Crisis />
        {house ? (
          <Section title={copy().house}>
            <div class="panel pad">
              <p>
                <b>{house.name}</b>
              </p>
              <p>{house.street}</p>
              {bed ? <p class="second">{bed}</p> : null}
            </div>
          </Section>
        ) : (
          <Left name={stay?.graduated ? firstName(stay) : undefined} />
        )}
        {house ? <Who house={house} onCall={onCallNow(house, now)} /> : null}
        {house || beside?.mentor ? (
          <Mentor ctx={ctx} beside={beside} toAnswer={toAnswer} zone={zone} />
        ) : null}
        <TestsDue ctx={ctx} zone={zone} />
        <Next ctx={ctx} times={times} zone={zone} />
        <Section title={copy().mine}>
          <Panel rows>
            {pages.map((href) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={href}>
                    {words().me.pages[href]}
                  </a>
                  <div class="second">{copy().about[href]}</div>
                  {href === "/me/recovery-capital" && asked ? (
                    <b>{words().capital.page.asked[asked]}</b>
                  ) : null}
                  {href === "/me/messages" && toAnswer.message ? <b>{copy().newMessage}</b> : null}
                  {href === "/me/plan" && looksBack ? (
                    <Bare icon="calendar-check" tone="plain">
                      {copy().review}
                    </Bare>
                  ) : null}
                </div>
              </div>
            ))}
          </Panel>
        </Section>
        <ActOf
          form={languageForm}
          typed={ctx.typed}
          icon="pencil"
          title={copy().language.title}
          hint={copy().language.hint}
          action="/me/language"
          button={copy().language.button}
          copy={{ language: copy().language.label }}
          options={{ language: { words: copy().language.names } }}
          values={{ language: words().language }}
        />
      </>
    ),
  });
}

/** After the last stay: congratulations to whoever graduated, and the offer to stay in touch. */
function Left({ name }: { name: string | undefined }) {
  const { graduated, offer, lead } = words().alumni.own;
  return (
    <>
      {name ? (
        <Section title={graduated.title}>
          <div class="panel pad stack">
            <p>{graduated.text({ name })}</p>
            <p>{graduated.rights}</p>
          </div>
        </Section>
      ) : (
        <p>{copy().none}</p>
      )}
      <div class="panel pad stack">
        <p>
          <a class="under" href="/me/staying-in-touch">
            {offer}
          </a>
        </p>
        <p class="second">{lead}</p>
      </div>
    </>
  );
}

type House = NonNullable<SelfHouse["house"]>;

function Who({ house, onCall }: { house: House; onCall: { name: string; phone: string } | null }) {
  const all = [
    [copy().manager, house.phone],
    ...(onCall ? [[copy().onCall({ name: onCall.name }), onCall.phone] as const] : []),
    [copy().onCallPhone, house.onCallPhone],
  ] as const;
  return (
    <Section title={copy().call}>
      <Panel rows>
        {all
          .filter(([, phone]) => phone !== "")
          .map(([who, phone]) => (
            <div class="row">
              <span class="grow">{who}</span>
              <a class="btn" href={dialLink(phone)} aria-label={`${who}: ${copy().dial({ phone })}`}>
                <Icon name="phone" />
                {phone}
              </a>
            </div>
          ))}
      </Panel>
    </Section>
  );
}

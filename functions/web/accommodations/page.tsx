import { Temporal } from "temporal-polyfill";
import {
  type Accommodation,
  answers,
  inForce,
  type Place,
  refusalGrounds,
} from "#shared/accommodation/accommodation.ts";
import { type AccommodationsPage, listAccommodations } from "#shared/accommodation/list-accommodations.ts";
import { spokenNumber } from "#shared/ids.ts";
import { shortName } from "#shared/person/person.ts";
import type { Stored } from "#shared/table/entity.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Field, Form, type Typed } from "../ui/form.tsx";
import type { IconName } from "../ui/icon-names.ts";
import { Back, Banner, Empty, Pill, Section, type Tone } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { More } from "../ui/more.tsx";
import { shell } from "../ui/shell.tsx";
import { day, localDate, when } from "../ui/times.ts";

const copy = en.accommodations;

/** Where the record lies that they belong to. */
const pathOf = (at: Place) => {
  if ("stay" in at) return `/houses/${at.house}/stays/${at.stay}`;
  return at.house ? `/houses/${at.house}/referrals/${at.referral}` : `/referrals/${at.referral}`;
};
export const pathOfAll = (at: Place) => `${pathOf(at)}/accommodations`;

/** What somebody asked for so that they can live here as others do, and what was answered. */
export async function accommodationsPage(visit: Visit, place: Place): Promise<Markup> {
  const { scope, typed } = visit;
  const cursor = visit.c.req.query("cursor");
  const found = await listAccommodations(scope, { ...place, cursor });
  const { at, below } = found;
  const name =
    "stay" in below
      ? shortName(below.stay.legalName, below.stay.preferredName)
      : en.referral(spokenNumber(below.referral.value.id));
  const here = "stay" in place ? "residents" : place.house ? undefined : "inbox";
  return shell(visit, {
    title: `${copy.title}, ${name}`,
    house: place.house ? (below.houseName ?? "") : undefined,
    here,
    children: (
      <div class="form-page stack">
        <Back href={pathOf(place)}>{name}</Back>
        <div>
          <h1>{copy.title}</h1>
          <p class="second">{"stay" in at ? copy.lead : copy.leadReferral}</p>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {found.asked.length === 0 ? <Empty>{copy.none}</Empty> : null}
        {found.asked.map((one) => (
          <One visit={visit} found={found} one={one} />
        ))}
        {found.next ? (
          <p>
            <a class="btn" href={`?cursor=${encodeURIComponent(found.next)}`}>
              {copy.older}
            </a>
          </p>
        ) : null}
        {found.open ? (
          <Ask typed={typed} at={at} first={found.asked.length === 0} />
        ) : (
          <p class="second">{copy.over}</p>
        )}
      </div>
    ),
  });
}

function Ask({ typed, at, first }: { typed: Typed; at: Place; first: boolean }) {
  return (
    <div class="panel pad">
      <Form id="ask" action={pathOfAll(at)}>
        <h2>{copy.ask}</h2>
        <Field
          typed={typed}
          form="ask"
          name="asked"
          type="textarea"
          rows={3}
          label={copy.asked}
          hint={copy.askedHint}
          required
        />
        <button type="submit" class={first ? "btn btn-primary" : "btn"}>
          {copy.askButton}
        </button>
      </Form>
    </div>
  );
}

const looks = {
  granted: { icon: "check", tone: "good" },
  otherwise: { icon: "check", tone: "good" },
  working: { icon: "clock", tone: "due" },
  refused: { icon: "ban", tone: "plain" },
} as const satisfies Record<keyof typeof copy.answers, { icon: IconName; tone: Tone }>;

/** How a request stands where it lies. */
export function Standing({ value }: { value: Accommodation }) {
  const last = inForce(value);
  const look = last ? looks[last.answer] : ({ icon: "clock", tone: "due" } as const);
  return (
    <Pill icon={look.icon} tone={look.tone}>
      {last ? copy.answers[last.answer] : copy.noAnswer}
    </Pill>
  );
}

interface OneProps {
  readonly visit: Visit;
  readonly found: AccommodationsPage;
  readonly one: Stored<Accommodation>;
}

function One(props: OneProps) {
  const { visit, found, one } = props;
  const { value } = one;
  const now = visit.scope.now();
  const zone = found.below.timeZone;
  return (
    <Section
      title={copy.askedOn(day(localDateOf(value.askedAt, zone), now, zone))}
      aside={<Standing value={value} />}
    >
      <div class="panel pad stack">
        <div>
          <p class="own">
            <q>{value.asked}</q>
          </p>
          <p class="second pt-2">{copy.takenDown(value.takenDownBy.name)}</p>
        </div>
        {value.decisions.toReversed().map((decision) => (
          <div>
            <b>{copy.answers[decision.answer]}</b>
            {decision.ground ? `: ${copy.grounds[decision.ground]}` : null}
            <p class="whitespace-pre-line">{decision.what}</p>
            {decision.alternative ? (
              <p class="whitespace-pre-line">
                {copy.instead}: {decision.alternative}
              </p>
            ) : null}
            <p class="second">{copy.answeredBy(when(decision.at, now, zone), decision.by.name)}</p>
            {decision.house === value.at.house ? null : (
              <p class="second">{decision.house ? copy.ofAnotherHouse : copy.ofNetwork}</p>
            )}
          </div>
        ))}
        {value.reviewOn ? <p class="second">{copy.review(day(value.reviewOn, now, zone))}</p> : null}
        {found.open ? <AnswerForm {...props} /> : null}
      </div>
    </Section>
  );
}

const localDateOf = (instant: string, zone: string) => localDate(Temporal.Instant.from(instant), zone);

function AnswerForm({ visit, found, one }: OneProps) {
  const { typed, scope } = visit;
  const { value } = one;
  const form = `answer-${value.id}`;
  const common = { typed, form };
  return (
    <More
      id={form}
      typed={typed}
      icon="pencil"
      title={inForce(value) ? copy.answerAnew : copy.answer}
      form={
        <Form id={form} action={`${pathOfAll(found.at)}/${value.id}/answers`}>
          <input type="hidden" name="version" value={String(one.version)} />
          <Field
            {...common}
            name="answer"
            label={copy.answerLabel}
            options={[["", en.page.choose], ...answers.map((is) => [is, copy.answers[is]] as const)]}
            required
          />
          <Field {...common} name="what" type="textarea" label={copy.what} hint={copy.whatHint} required />
          <Field
            {...common}
            name="ground"
            label={copy.ground}
            hint={copy.groundHint}
            options={[["", copy.noGround], ...refusalGrounds.map((is) => [is, copy.grounds[is]] as const)]}
          />
          <Field
            {...common}
            name="alternative"
            type="textarea"
            label={copy.alternative}
            hint={copy.alternativeHint}
          />
          <Field
            {...common}
            name="reviewOn"
            type="date"
            label={copy.reviewOn}
            value={value.reviewOn ?? ""}
            min={localDate(scope.now(), found.below.timeZone)}
          />
          <button type="submit" class="btn">
            {copy.answerButton}
          </button>
        </Form>
      }
    />
  );
}

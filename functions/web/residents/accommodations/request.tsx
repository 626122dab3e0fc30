import { Temporal } from "temporal-polyfill";
import type { Copy } from "#functions/copy/copy.ts";
import { day, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Accommodation, inForce } from "#shared/records/accommodation/accommodation.ts";
import { answerForm } from "#shared/residents/accommodation/decide-accommodation.ts";
import type { AccommodationsPage } from "#shared/residents/accommodation/list-accommodations.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { Stored } from "#shared/table/entity.ts";
import { ActOf } from "../../kit/fields.tsx";
import { localDate } from "../../kit/local-times.ts";
import type { PageContext } from "../../kit/route.ts";
import type { IconName } from "../../ui/icon-names.ts";
import { Pill, Section, type Tone } from "../../ui/kit.tsx";
import { pathOfAll } from "./paths.ts";

const copy = () => words().residents.accommodations;

const looks = {
  granted: { icon: "check", tone: "good" },
  otherwise: { icon: "check", tone: "good" },
  working: { icon: "clock", tone: "due" },
  refused: { icon: "ban", tone: "plain" },
} as const satisfies Record<
  keyof Copy["residents"]["accommodations"]["answers"],
  { icon: IconName; tone: Tone }
>;

/** The status of a request. */
export function Standing({ value }: { value: Accommodation }) {
  const last = inForce(value);
  const look = last ? looks[last.answer] : ({ icon: "clock", tone: "due" } as const);
  return (
    <Pill icon={look.icon} tone={look.tone}>
      {last ? copy().answers[last.answer] : copy().noAnswer}
    </Pill>
  );
}

interface OneProps {
  readonly ctx: PageContext;
  readonly found: AccommodationsPage;
  readonly one: Stored<Accommodation>;
}

/** A request in their words, with the responses. */
export function One(props: OneProps) {
  const { ctx, found, one } = props;
  const { value } = one;
  const now = ctx.scope.now();
  const zone = found.below.timeZone;
  return (
    <Section
      title={copy().askedOn({ day: day(localDateOf(value.askedAt, zone), now, zone) })}
      aside={<Standing value={value} />}
    >
      <div class="panel pad stack">
        <div>
          <p class="own">
            <q>{value.asked}</q>
          </p>
          <p class="second pt-2">
            {(value.brought ? copy().brought : copy().takenDown)({
              by: nameOfActor(value.takenDownBy) ?? "",
            })}
          </p>
        </div>
        {value.decisions.toReversed().map((decision) => (
          <div>
            <b>{copy().answers[decision.answer]}</b>
            {decision.ground ? `: ${copy().grounds[decision.ground]}` : null}
            <p class="whitespace-pre-line">{decision.what}</p>
            {decision.alternative ? (
              <p class="whitespace-pre-line">
                {copy().instead}: {decision.alternative}
              </p>
            ) : null}
            <p class="second">
              {copy().answeredBy({ when: when(decision.at, now, zone), by: nameOfActor(decision.by) ?? "" })}
            </p>
            {decision.house === value.at.house ? null : (
              <p class="second">{decision.house ? copy().ofAnotherHouse : copy().ofNetwork}</p>
            )}
          </div>
        ))}
        {value.reviewOn ? (
          <p class="second">{copy().review({ day: day(value.reviewOn, now, zone) })}</p>
        ) : null}
        {found.open ? <AnswerForm {...props} /> : null}
      </div>
    </Section>
  );
}

const localDateOf = (instant: string, zone: string) => localDate(Temporal.Instant.from(instant), zone);

function AnswerForm({ ctx, found, one }: OneProps) {
  const { value, version } = one;
  return (
    <ActOf
      form={answerForm}
      id={`answer-${value.id}`}
      typed={ctx.typed}
      action={`${pathOfAll(found.at)}/${value.id}/answers`}
      copy={{ ...copy(), answer: copy().answerLabel }}
      hints={{ what: copy().whatHint, ground: copy().groundHint, alternative: copy().alternativeHint }}
      shown={{ version }}
      values={{ reviewOn: value.reviewOn }}
      options={{
        answer: { words: copy().answers },
        ground: { words: copy().grounds, none: copy().noGround },
      }}
      more={{ what: { required: true }, reviewOn: { min: localDate(ctx.scope.now(), found.below.timeZone) } }}
      icon="pencil"
      title={inForce(value) ? copy().answerAnew : copy().answer}
      button={copy().answerButton}
    />
  );
}

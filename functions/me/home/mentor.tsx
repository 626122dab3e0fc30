import { day, fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { partingForm } from "#shared/journeys/beside/say-parting.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { ToAnswer } from "#shared/mentors/matching/read-own-match.ts";
import type { SelfMentor } from "#shared/records/journey/self-mentor.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Section } from "../../web/ui/kit.tsx";
import type { MeContext } from "../route.ts";

const copy = () => words().me.mentor;

interface Props {
  readonly ctx: PageContext<MeContext>;
  readonly beside: SelfMentor | undefined;
  readonly toAnswer: ToAnswer;
  readonly zone: string;
}

const Answer = ({ text }: { text: string }) => (
  <>
    <p>{text}</p>
    <p>
      <a class="under" href="/me/mentor">
        {copy().answer}
      </a>
    </p>
  </>
);

/** Who walks with a resident, and when they meet; after a move-out, whether they want to go on. */
export function Mentor({ ctx, beside, toAnswer, zone }: Props) {
  const now = ctx.scope.now();
  const { mentor = null, cover = null, nextOn = null, asksUntil = null } = beside ?? {};
  return (
    <Section title={copy().title}>
      <div class="panel pad stack">
        {toAnswer.cover ? <Answer text={copy().coverAsked({ name: toAnswer.cover })} /> : null}
        {toAnswer.mentor && !mentor ? (
          <Answer text={copy().proposed({ name: toAnswer.mentor })} />
        ) : (
          <p>{mentor ? copy().walks({ name: mentor }) : copy().none}</p>
        )}
        {cover && !hasCome(cover.until, now) ? (
          <p>{copy().cover({ name: cover.name, day: fullDate(cover.until, zone) })}</p>
        ) : null}
        {mentor && nextOn ? <p class="second">{copy().next({ day: day(nextOn, now, zone) })}</p> : null}
        {mentor && asksUntil ? (
          <>
            <p>{copy().parting.text({ name: mentor, day: fullDate(asksUntil, zone) })}</p>
            <FormOf
              typed={ctx.typed}
              form={partingForm}
              action="/me/parting"
              button={copy().parting.button}
              copy={copy().parting.labels}
              options={{ goesOn: { words: copy().parting.options } }}
            />
          </>
        ) : null}
      </div>
    </Section>
  );
}

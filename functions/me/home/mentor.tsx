import { day, fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { SelfMentor } from "#shared/records/journey/self-mentor.ts";
import { Section } from "../../web/ui/kit.tsx";
import type { MeContext } from "../route.ts";

const copy = () => words().me.mentor;

/** Who walks with a resident, and when they meet. */
export function Mentor({
  ctx,
  beside,
  proposed,
  zone,
}: {
  ctx: MeContext;
  /** Who could be their mentor, and waits for their answer. */
  proposed: string | undefined;
  beside: SelfMentor | undefined;
  zone: string;
}) {
  const now = ctx.scope.now();
  const { mentor = null, cover = null, nextOn = null } = beside ?? {};
  return (
    <Section title={copy().title}>
      <div class="panel pad">
        {proposed ? (
          <>
            <p>{copy().proposed({ name: proposed })}</p>
            <p>
              <a class="under" href="/me/mentor">
                {copy().answer}
              </a>
            </p>
          </>
        ) : (
          <p>{mentor ? copy().walks({ name: mentor }) : copy().none}</p>
        )}
        {cover && !hasCome(cover.until, now) ? (
          <p>{copy().cover({ name: cover.name, day: fullDate(cover.until, zone) })}</p>
        ) : null}
        {mentor && nextOn ? <p class="second">{copy().next({ day: day(nextOn, now, zone) })}</p> : null}
      </div>
    </Section>
  );
}

import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { handoverForm, listHandovers } from "#shared/mentors/handover/write-handover.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { FormOf } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { journeyFrame } from "../journey/frame.tsx";

const copy = () => words().mentoring.handover;

/** What a mentor passes on to the next. */
export async function handoverPage(ctx: PageContext): Promise<Markup> {
  const { scope } = ctx;
  const [{ journey }, all] = await Promise.all([readJourney(scope), listHandovers(scope)]);
  const own = all.find(({ epoch }) => epoch === journey.epoch);
  const earlier = all.filter((one) => one !== own);
  return journeyFrame(ctx, {
    name: journey.name,
    at: "/handover",
    children: (
      <>
        <p class="second">{copy().lead({ name: journey.name })}</p>
        {earlier.length > 0 ? (
          <Section title={copy().earlier}>
            {earlier.map(({ summary, written }) => (
              <div class="panel pad stack">
                <p class="said">{summary}</p>
                <p class="second">
                  {copy().written({
                    name: nameOfActor(written.by) ?? "",
                    day: day(written.at, scope.now(), journey.timeZone),
                  })}
                </p>
              </div>
            ))}
          </Section>
        ) : null}
        <div class="panel pad">
          <FormOf
            form={handoverForm}
            typed={ctx.typed}
            action={`/journeys/${idIn(ctx, "journey")}/handover`}
            copy={{ summary: copy().summary }}
            hints={{ summary: copy().summaryHint }}
            values={{ summary: own?.summary ?? "" }}
            button={copy().button}
          />
        </div>
      </>
    ),
  });
}

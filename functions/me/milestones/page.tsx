import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { milestonesForm } from "#shared/journeys/milestones/choose-milestones.ts";
import { type OwnMilestones, readOwnMilestones } from "#shared/journeys/milestones/read-milestones.ts";
import { markOn, nextMark } from "#shared/records/milestone/marks.ts";
import { type Counted, isNothing } from "#shared/records/milestone/on-today.ts";
import { nameOn } from "../../web/houses/name-on.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { counts, sayMark } from "../../web/kit/say-mark.ts";
import { Act } from "../../web/ui/act.tsx";
import { Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const copy = () => words().milestones;
const at = "/me/milestones";

/** A resident's milestones: what others see of them, and the choice. */
export async function milestonesPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const found = await readOwnMilestones(ctx.scope);
  const { choice, movedInOn } = found;
  const from: Counted = { inHouse: movedInOn, recovery: choice.recoveryFrom };
  const { shares, title, button, takeBack, takeBackHint, recoveryFromHint, ...labels } = copy().form;
  const isShared = counts.some((one) => choice[one] !== "me");
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p>
          {copy().lead} {copy().keep}
        </p>
        <Section title={copy().preview.title}>
          <div class="stack">
            {counts.map((what) => (
              <Preview found={found} what={what} from={from[what]} />
            ))}
            <p class="second">{copy().preview.rest}</p>
          </div>
        </Section>
        <Section title={title}>
          <div class="panel pad">
            <FormOf
              typed={ctx.typed}
              form={milestonesForm}
              action={at}
              button={button}
              copy={labels}
              hints={{ recoveryFrom: recoveryFromHint }}
              options={{ inHouse: { words: shares }, recovery: { words: shares } }}
              values={{ ...choice, recoveryFrom: choice.recoveryFrom ?? "" }}
            />
          </div>
        </Section>
        {isShared || !isNothing(found.seen) ? (
          <Act
            typed={ctx.typed}
            form="milestones-take-back"
            icon="undo-2"
            title={takeBack}
            hint={takeBackHint}
            action={`${at}/take-back`}
            button={takeBack}
          />
        ) : null}
      </>
    ),
  });
}

interface Previewed {
  readonly found: OwnMilestones;
  readonly what: (typeof counts)[number];
  readonly from: string | null;
}

/** The line as the house sees it on the day. */
function Preview({ found, what, from }: Previewed) {
  const { now, ifShared, noDate } = copy().preview;
  const isShared = found.choice[what] === "house";
  const next = from ? shownNext(from, found.today) : undefined;
  const lead = isShared ? now : ifShared;
  return (
    <div class="panel pad stack">
      <p>
        <b>{copy().preview[what]}</b>
        <br />
        <span class="second">{standingOf(found, what)}</span>
      </p>
      {next ? (
        <>
          <p>{lead({ day: longDay(next.on) })}</p>
          <p class="said">
            <b>{nameOn(found.name, false)}</b>
            <br />
            {sayMark(what, next.mark)}
          </p>
        </>
      ) : (
        <p>{noDate}</p>
      )}
    </div>
  );
}

/** Today, or the next one. */
function shownNext(from: string, today: OwnMilestones["today"]) {
  const mark = markOn(from, today);
  return mark ? { mark, on: today.toString() } : nextMark(from, today);
}

/** What stands where the house reads, not what was asked for. */
function standingOf({ choice, seen }: OwnMilestones, what: Previewed["what"]): string {
  const { on, off, sharing, stopping } = copy().preview;
  const wants = choice[what] === "house";
  if (seen[what] !== null) return wants ? on : stopping;
  return wants ? sharing : off;
}

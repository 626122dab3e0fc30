import { words } from "#functions/copy/words.ts";
import { questionNames } from "#shared/records/departure/checklist.ts";
import { Section } from "../../ui/kit.tsx";
import { ChecklistForm } from "./checklist.tsx";
import { DecisionFacts } from "./decision.tsx";
import { NoticeFacts } from "./notice.tsx";
import { ReviewFacts } from "./review.tsx";
import type { View } from "./view.ts";

const copy = () => words().residents.departure;

/** A stay that has ended: how, by which steps, and the checklist answers still missing. */
export function Ended({ view }: { view: View }) {
  const { page, base, ctx, sayDay, sayWhen } = view;
  const { closed } = page.stay;
  const found = page.case;
  return (
    <>
      <Section title={copy().ends}>
        <div class="panel pad stack">
          <b>
            {closed
              ? copy().closed({ kind: words().residents.moveOut[closed.kind], day: sayDay(closed.on) })
              : ""}
          </b>
          <a class="btn" href={`${base}/copy`}>
            {copy().notice.open}
          </a>
        </div>
      </Section>
      {found ? (
        <Section title={copy().acts.decision}>
          <div class="stack">
            <DecisionFacts found={found} sayWhen={sayWhen} />
            {found.notice ? <NoticeFacts notice={found.notice} base={base} sayDay={sayDay} /> : null}
            {found.review ? <ReviewFacts review={found.review} sayWhen={sayWhen} /> : null}
          </div>
        </Section>
      ) : null}
      <Section title={copy().checklist}>
        <div class="panel pad stack">
          <p class="second">{copy().checklistLead}</p>
          <ChecklistForm
            typed={ctx.typed}
            action={`${base}/checklist`}
            given={page.departure.answers}
            asked={questionNames}
            first
          />
        </div>
      </Section>
    </>
  );
}

/** Decisions that were withdrawn or reversed. */
export const Before = ({ view: { page, sayWhen } }: { view: View }) => (
  <Section title={copy().before}>
    <div class="panel rows">
      {page.before.map((one) => (
        <div class="row">
          <div class="grow">
            <b>{words().residents.moveOut[one.kind]}</b>
            <div class="second">
              {one.ended
                ? `${copy().endedWhy[one.ended.why]} ${sayWhen(one.ended.at)}: ${one.ended.reason}`
                : ""}
            </div>
          </div>
        </div>
      ))}
    </div>
  </Section>
);

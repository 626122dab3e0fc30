import { words } from "#functions/copy/words.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import type { NoticeSources } from "#shared/residents/departure/notice-paper.ts";
import { Section } from "../../ui/kit.tsx";
import { DecisionFacts, DecisionForm, Withdraw } from "./decision.tsx";
import { NoticeFacts, NoticeStep } from "./notice.tsx";
import { Review } from "./review.tsx";
import type { View } from "./view.ts";

const copy = () => words().residents.departure;

/** The steps of an involuntary move-out. */
export function InvoluntaryActs({
  view,
  kind,
  sources,
}: {
  view: View;
  kind: MoveOutKind;
  sources: NoticeSources | undefined;
}) {
  const { page, base, ctx, sayDay, sayWhen } = view;
  const { typed } = ctx;
  const found = page.case;
  return (
    <>
      <Section title={copy().acts.decision}>
        <p class="second pb-3">
          {found ? "" : `${copy().ofTheHouse} `}
          {kind === "funding_or_non_payment" ? copy().money : copy().takeNote}
        </p>
        {found ? (
          <div class="stack">
            <DecisionFacts found={found} sayWhen={sayWhen} />
            <Withdraw typed={typed} base={base} />
          </div>
        ) : (
          <DecisionForm typed={typed} base={base} kind={kind} />
        )}
      </Section>
      {found ? (
        <>
          <Section title={copy().acts.notice} id="notice-act">
            {found.notice ? <NoticeFacts notice={found.notice} base={base} sayDay={sayDay} /> : null}
            {sources ? <NoticeStep view={view} found={found} sources={sources} /> : null}
          </Section>
          <Section title={copy().acts.review}>
            <Review {...{ typed, base, found, sayWhen }} />
          </Section>
        </>
      ) : null}
    </>
  );
}

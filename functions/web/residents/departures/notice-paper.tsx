import { words } from "#functions/copy/words.ts";
import type { NoticePaper, PreparedNotice } from "#shared/records/departure/departure.ts";
import { inWords } from "#shared/residents/departure/notice-paper.ts";
import { Letterhead, SignLines } from "../letterhead.tsx";

const copy = () => words().residents.copyPage;

/** A discharge notice on paper: letterhead, text, whom to ask for a review, and lines to sign. */
export function NoticeSheet({ paper, prepared }: { paper: NoticePaper; prepared: PreparedNotice }) {
  const { review } = prepared;
  return (
    <article class="panel pad stack sheet">
      <Letterhead {...paper.letterhead} />
      <div class="paper">{paper.text}</div>
      <div>
        <b>{copy().askReview}</b>
        <p>{copy().ask({ name: review.name, phone: review.phone, day: inWords(review.until) })}</p>
      </div>
      <footer class="signed stack">
        <SignLines who={[copy().forHouse, copy().received]} line={copy().signature} />
      </footer>
    </article>
  );
}

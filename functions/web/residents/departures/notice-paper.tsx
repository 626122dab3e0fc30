import { words } from "#functions/copy/words.ts";
import type { NoticePaper, PreparedNotice } from "#shared/records/departure/departure.ts";
import { inWords } from "#shared/residents/departure/notice-paper.ts";

const copy = () => words().residents.copyPage;

/** A discharge notice on paper: letterhead, text, whom to ask for a review, and lines to sign. */
export function NoticeSheet({ paper, prepared }: { paper: NoticePaper; prepared: PreparedNotice }) {
  const { entity, house, address, phone } = paper.letterhead;
  const { review } = prepared;
  return (
    <article class="panel pad stack sheet">
      <header>
        <b>{entity}</b>
        <p class="second">
          {house}
          <br />
          {address}
          <br />
          {phone}
        </p>
      </header>
      <div class="paper">{paper.text}</div>
      <div>
        <b>{copy().askReview}</b>
        <p>{copy().ask({ name: review.name, phone: review.phone, day: inWords(review.until) })}</p>
      </div>
      <footer class="signed stack">
        {[copy().forHouse, copy().received].map((who) => (
          <p class="sign-line">
            {who}
            <span class="second">{copy().signature}</span>
          </p>
        ))}
      </footer>
    </article>
  );
}

import { words } from "#functions/copy/words.ts";
import type { readAlert } from "#shared/alerts/read-alert.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import type { PagedAs } from "#shared/records/alert/steps.ts";

const copy = () => words().checkIns.page.told;

const whoOf = ({ as, name }: { readonly as: PagedAs; readonly name: string }): string =>
  name ? copy().named({ name, as: copy().as[as] }) : copy().as[as];

/** Whom Porchlight told that someone isn't safe, whether they were reached, and who answered. */
export function Told({
  alert: { alert, pages },
  sayWhen,
}: {
  alert: NonNullable<Awaited<ReturnType<typeof readAlert>>>;
  sayWhen: (at: Instant) => string;
}) {
  const { answered, nextAt } = alert;
  return (
    <section class="panel pad stack" aria-labelledby="told-title">
      <h2 id="told-title">{copy().title}</h2>
      <p role="status">
        {answered
          ? copy().answered({ who: whoOf(answered), at: sayWhen(answered.at) })
          : nextAt
            ? copy().waiting({ at: sayWhen(nextAt) })
            : copy().noOne}
      </p>
      <ul>
        {pages.map(({ as, name, by, at, receipt }) => (
          <li>
            {copy().ways[by]({ who: whoOf({ as, name }), at: sayWhen(at) })}{" "}
            <span class="second">{receipt ? copy().receipts[receipt.result] : copy().trying}</span>
          </li>
        ))}
      </ul>
      <p class="second">{copy().says}</p>
    </section>
  );
}

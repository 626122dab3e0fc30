import { words } from "#functions/copy/words.ts";
import type { Leaving } from "#shared/network/notification/leave-notifications.ts";
import type { Assets } from "../../assets/load.ts";
import { bareDocument, type Markup } from "../../ui/layout.tsx";

/** What the link in a mail opens: opening it changes nothing, since mail programs open links. */
export function unsubscribePage(assets: Assets, at: string, { kinds, gets }: Leaving): Markup {
  const { unsubscribe: copy, notifications } = words().network;
  const title = gets ? copy.title : copy.doneTitle;
  const lead = gets ? copy.lead : kinds.length > 0 ? copy.done : copy.gone;
  return bareDocument(
    assets,
    title,
    <>
      <h1>{title}</h1>
      <p role={gets ? undefined : "status"}>{lead}</p>
      {kinds.length > 0 ? (
        <>
          <ul>
            {kinds.map((kind) => (
              <li>{notifications.kinds[kind]}</li>
            ))}
          </ul>
          <form method="post" action={gets ? at : `${at}/again`}>
            <button type="submit" class={gets ? "btn btn-primary" : "btn"}>
              {gets ? copy.button : copy.again}
            </button>
          </form>
        </>
      ) : null}
      <p>
        <a class="under" href="/notifications">
          {copy.more}
        </a>
      </p>
    </>,
  );
}

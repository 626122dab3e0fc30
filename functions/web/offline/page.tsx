import type { Copy } from "#functions/copy/copy.ts";
import type { Assets } from "../assets/load.ts";
import { bareDocument, type Markup } from "../ui/layout.tsx";

/** The page a phone keeps for when there is no connection, in every language at once. It has nothing of anybody's. */
export const offlinePage = (assets: Pick<Assets, "href">, all: readonly Copy[]): Markup =>
  bareDocument(
    assets,
    all[0]?.common.offline.title ?? "",
    <>
      {all.map((copy) => (
        <InLanguage copy={copy} />
      ))}
      <script type="module" src={assets.href("offline.js")} />
    </>,
  );

function InLanguage({ copy: { language, common } }: { copy: Copy }) {
  const { title, lead, again, call, works } = common.offline;
  return (
    <div class="stack" lang={language}>
      <h1>{title}</h1>
      <p>{lead}</p>
      {/* The same address again: a form's address leads to its page. */}
      <p>
        <a class="btn btn-primary" href="?">
          {again}
        </a>
      </p>
      <h2>{call.title}</h2>
      <p>{call.lead}</p>
      <ul class="plain-list">
        <li>
          {call.emergency}{" "}
          <a class="under" href="tel:911">
            {call.emergencyDo}
          </a>
        </li>
        <li>
          {call.crisis}{" "}
          <a class="under" href="tel:988">
            {call.crisisCall}
          </a>
          {" · "}
          <a class="under" href="sms:988">
            {call.crisisText}
          </a>
        </li>
        <li>{call.house}</li>
      </ul>
      <h2>{works.title}</h2>
      <ul>
        <li>{works.typed}</li>
        <li>{works.nothing}</li>
      </ul>
    </div>
  );
}

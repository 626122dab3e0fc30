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
  const { title, lead, again, unsent, call, works } = common.offline;
  return (
    <div class="stack" lang={language}>
      <h1>{title}</h1>
      <p>{lead}</p>
      <p class="banner" data-unsent hidden>
        {unsent}
      </p>
      {/* The same address again: a form's address leads to its page. */}
      <p>
        <a class="btn btn-primary" href="?" data-again>
          {again}
        </a>
      </p>
      <h2>{call.title}</h2>
      <p>{call.lead}</p>
      <h3>{call.emergency}</h3>
      <p>
        <a class="btn" href="tel:911">
          {call.emergencyCall}
        </a>
      </p>
      <h3>{call.crisis}</h3>
      <p class="flex gap-3">
        <a class="btn" href="tel:988">
          {call.crisisCall}
        </a>
        <a class="btn" href="sms:988">
          {call.crisisText}
        </a>
      </p>
      <p>{call.house}</p>
      <h2>{works.title}</h2>
      <ul>
        <li>{works.typed}</li>
        <li>{works.nothing}</li>
      </ul>
    </div>
  );
}

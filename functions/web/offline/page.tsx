import { raw } from "hono/html";
import type { Copy } from "#functions/copy/copy.ts";
import { inWords, words } from "#functions/copy/words.ts";
import type { Assets } from "../assets/load.ts";
import { bareDocument } from "../ui/layout.tsx";

/**
 * The page a device keeps for when there is no connection, in every language at once. It has nothing of anybody's.
 */
export async function offlinePage(
  assets: Pick<Assets, "href">,
  usual: Copy,
  others: readonly Copy[],
): Promise<string> {
  const also = await Promise.all(others.map((copy) => inWords(copy, async () => raw(String(<Said />)))));
  const page = () =>
    bareDocument(
      assets,
      words().common.offline.title,
      <>
        <Said />
        {also}
        <script type="module" src={assets.href("offline.js")} />
      </>,
    );
  return inWords(usual, async () => String(await page()));
}

function Said() {
  const { language, me, common } = words();
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
      <h2>{me.crisis.title}</h2>
      <p>{call.lead}</p>
      <p>
        <a class="btn btn-block" href="tel:911">
          {me.crisis.danger}
        </a>
      </p>
      <p>
        <a class="btn btn-block" href="tel:988">
          {me.crisis.talk}
        </a>
      </p>
      <p>{call.house}</p>
      <h2>{works.title}</h2>
      <p>{works.typed}</p>
      <p>{works.nothing}</p>
    </div>
  );
}

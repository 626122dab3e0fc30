import axe, { type Result } from "axe-core";
import { transform } from "esbuild";
import type { CDPSession, Page } from "playwright-core";

let small: Promise<string> | undefined;
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Each page takes axe in anew: minified, and without Playwright's evaluation, at half the cost. */
async function bringAxe(page: Page): Promise<void> {
  small ??= transform(axe.source, { minify: true }).then(({ code }) => code);
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const expression = `if (!("axe" in window)) { ${await small} }`;
  await (await session).send("Runtime.evaluate", { expression });
}

/** The axe findings of a page. No page has frames. */
export async function axeFindings(page: Page, tags: readonly string[] = wcag) {
  // What passed is counted only: a quarter less time.
  const options = JSON.stringify({ runOnly: tags, resultTypes: ["violations"] });
  await bringAxe(page);
  const found: Result[] = await page.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, impact, nodes }) => ({
    rule: id,
    impact,
    target: String(nodes[0]?.target[0] ?? ""),
  }));
}

export const wcag = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

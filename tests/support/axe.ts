import axe, { type Result } from "axe-core";
import type { Page } from "playwright-core";

/** The axe findings of a page. No page has frames. */
export async function axeFindings(page: Page, tags: readonly string[] = wcag) {
  // What passed is counted only: a quarter less time.
  const options = JSON.stringify({ runOnly: tags, resultTypes: ["violations"] });
  await page.evaluate(`"axe" in window || (() => { ${axe.source} })()`);
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

import { createRequire } from "node:module";
import type { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** axe itself: its builder for Playwright has a page read these 570 kB twice. */
const { source }: { source: string } = createRequire(
  createRequire(import.meta.url).resolve("@axe-core/playwright"),
)("axe-core");

type Found = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

/** The axe findings of a page. No page has frames. */
export async function axeFindings(page: Page, tags: readonly string[] = wcag) {
  // What passed is counted only: a quarter less time.
  const options = JSON.stringify({ runOnly: tags, resultTypes: ["violations"] });
  await page.evaluate(`"axe" in window || (() => { ${source} })()`);
  const found: Found = await page.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, impact, nodes }) => ({
    rule: id,
    impact,
    target: String(nodes[0]?.target[0] ?? ""),
  }));
}

export const wcag = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * The axe findings of a page. Legacy mode, because the default opens a second page for cross-origin frames, which no
 * page has.
 */
export async function axeFindings(page: Page, tags: readonly string[] = wcag) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // What passed is counted only: a quarter less time.
    .options({ resultTypes: ["violations"] })
    .withTags([...tags])
    .analyze();
  return violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact,
    target: String(nodes[0]?.target[0] ?? ""),
  }));
}

export const wcag = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

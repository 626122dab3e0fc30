import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page. It looks where it is, in what axe calls its legacy mode: the other opens a second page each
 * time, for frames of other origins, which no page of ours may have.
 */
export async function axeFindings(page: Page, tags: readonly string[] = wcag) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags([...tags])
    .analyze();
  return violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact,
    target: String(nodes[0]?.target[0] ?? ""),
  }));
}

export const wcag = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

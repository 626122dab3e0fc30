import { problem } from "#shared/kernel/field-problem.ts";
import type { RowReader } from "#shared/records/import/questions.ts";

/** Who a house can serve, as its form takes it. */
type Served = "men" | "women" | "children";

const both: readonly Served[] = ["men", "women"];

/**
 * Codes with one meaning: letters as house lists use them, and HUD's target populations (single males, single females,
 * both, each with or without households with children).
 */
const codes: readonly (readonly [letters: string, served: readonly Served[]])[] = [
  ["m male sm", ["men"]],
  ["w f fem sf", ["women"]],
  ["mw wm mf fm m+f f+m m+w w+m smf", both],
  ["mc m+c smhc sm+hc", ["men", "children"]],
  ["wc fc w+c f+c sfhc sf+hc", ["women", "children"]],
  ["smfhc smf+hc", [...both, "children"]],
];
const byCode = new Map(codes.flatMap(([letters, served]) => letters.split(" ").map((one) => [one, served])));

const code = (said: string): string =>
  said
    .toLowerCase()
    .replace(/[./&,\s]+|\band\b/gu, "+")
    .replace(/\++/gu, "+")
    .replace(/^\+|\+$/gu, "");

/** Words that name who is served; what is left without them is more than the fields can say. */
const everyone = /co-?ed|everyone|anyone|all genders|\ball\b|\bany\b|both|mixed/gu;
const ofWomen = /wom[ae]n'?s?|females?|ladies|mothers|moms/gu;
const ofMen = /\bm[ae]n'?s?\b|(?<!fe)\bmales?\b|gentlemen|fathers|dads/gu;
const ofChildren = /(?<!no )(?:children|child|kids?)|famil(?:y|ies)/gu;
const filler =
  /\b(?:and|or|with|w\/?|their|adults?|only|single|genders?|house|housing|the|for|no children)\b|[^\p{L}\p{N}]+/gu;

/** Who the house serves. A code or a word that is not understood, or says more, becomes a question. */
export function servesOf(row: RowReader): readonly Served[] {
  const said = row.given("serves").toLowerCase();
  const known = byCode.get(code(said));
  if (known) return known;
  const found = inWords(said);
  if (!found.includes("men") && !found.includes("women")) {
    if (said === "") row.ask(problem("serves", "import.serves_required"), { proposal: "Men and women" });
    else row.ask(problem("serves", "import.serves_unclear"));
    return ["men"];
  }
  const words = [everyone, ofWomen, ofMen, ofChildren, filler];
  const more = words.reduce((text, one) => text.replace(one, " "), said).trim();
  if (more !== "")
    row.ask(problem("serves", "import.serves_more", { who: found.join("") }), { mayStand: true });
  return found;
}

function inWords(said: string): Served[] {
  const has = (words: RegExp) => said.search(words) >= 0;
  const found: Served[] = [];
  if (has(everyone) || has(ofMen)) found.push("men");
  if (has(everyone) || has(ofWomen)) found.push("women");
  if (has(ofChildren) || /mothers|fathers|moms|dads/u.test(said)) found.push("children");
  return found;
}

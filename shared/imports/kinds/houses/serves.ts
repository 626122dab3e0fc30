import { problem } from "#shared/kernel/field-problem.ts";
import type { RowReader } from "#shared/records/import/questions.ts";

export interface Serves {
  readonly men?: "yes";
  readonly women?: "yes";
  readonly children?: "yes";
}

const [men, women, children] = [{ men: "yes" }, { women: "yes" }, { children: "yes" }] as const;
const both = { ...men, ...women };

/**
 * Codes with one meaning: letters as house lists use them, and HUD's target populations (single males, single females,
 * both, each with or without households with children).
 */
const codes: Readonly<Record<string, Serves>> = {
  m: men,
  male: men,
  w: women,
  f: women,
  fem: women,
  mc: { ...men, ...children },
  "m+c": { ...men, ...children },
  wc: { ...women, ...children },
  fc: { ...women, ...children },
  "w+c": { ...women, ...children },
  "f+c": { ...women, ...children },
  mw: both,
  wm: both,
  mf: both,
  fm: both,
  "m+f": both,
  "f+m": both,
  "m+w": both,
  "w+m": both,
  sm: men,
  sf: women,
  smf: both,
  "sm+hc": { ...men, ...children },
  smhc: { ...men, ...children },
  "sf+hc": { ...women, ...children },
  sfhc: { ...women, ...children },
  "smf+hc": { ...both, ...children },
  smfhc: { ...both, ...children },
};

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
export function servesOf(row: RowReader): Serves {
  const said = row.given("serves").toLowerCase();
  const known = Object.hasOwn(codes, code(said)) ? codes[code(said)] : undefined;
  if (known) return known;
  const found = inWords(said);
  if (!found.men && !found.women) {
    if (said === "") row.ask(problem("serves", "import.serves_required"), { proposal: "Men and women" });
    else row.ask(problem("serves", "import.serves_unclear"));
    return men;
  }
  const more = [everyone, ofWomen, ofMen, ofChildren, filler].reduce(
    (text, one) => text.replace(one, " "),
    said,
  );
  if (more.trim() !== "")
    row.ask(problem("serves", "import.serves_more", { who: whoOf(found) }), { mayStand: true });
  return found;
}

function inWords(said: string): Serves {
  const has = (words: RegExp) => said.search(words) >= 0;
  const parents = /mothers|fathers|moms|dads/u.test(said);
  return {
    ...(has(everyone) || has(ofMen) ? men : {}),
    ...(has(everyone) || has(ofWomen) ? women : {}),
    ...(has(ofChildren) || parents ? children : {}),
  };
}

/** What a sentence about it chooses its words by. */
const whoOf = ({ men, women, children }: Serves): string =>
  `${men ? "men" : ""}${women ? "women" : ""}${children ? "children" : ""}`;

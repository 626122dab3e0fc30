import { invalidField } from "./errors.ts";
import { field } from "./form.ts";
import { readName, readText } from "./text.ts";

/** Legal forms at the end of a name. */
const legalForms = new Set(
  "co company corp corporation inc incorporated limited llc llp lp ltd nonprofit pbc pc pllc".split(" "),
);

/** A name without case, accents, punctuation and legal form, for comparison only. */
function bare(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, "")
    .replace(/[&+]/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word, at) => word !== "" && !(at === 0 && word === "the"));
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** Whether two names are one organization's: `Lantern Row Homes, L.L.C.` is `lantern row homes`. */
export const sameOrganization = (one: string, other: string): boolean => bare(one) === bare(other);

const most = { names: 20, characters: 200 };

/** Further names of an organization, one on each line, without repeats. */
export const tradeNames = () =>
  field("lines", undefined, (sent) => {
    const given = readText(sent, "", { most: most.names * (most.characters + 1), lines: true })
      .split("\n")
      .map((name) => readName(name, "", { most: most.characters }))
      .filter(Boolean);
    const names = given.filter((name, at) => given.findIndex((one) => sameOrganization(one, name)) === at);
    if (names.length > most.names) throw invalidField("", "list.too_many_names", { most: most.names });
    return names;
  });

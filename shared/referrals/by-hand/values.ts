import * as z from "zod";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { type FactField, isList, isMedications, mayBeNone, nameOf, type Section } from "./fields.ts";

/* Facts as a form shows them, and back. */

type Medication = Exclude<NonNullable<ReferralFacts["living"]["medications"]>, string>[number];
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** The value at a path, `living.allergies`. */
export const valueAt = (facts: ReferralFacts, path: string): unknown =>
  path.split(".").reduce<unknown>((at, name) => (isTree(at) ? at[name] : undefined), facts);

/** What the form shows: "none" for what is known to be none, nothing for what was not asked. */
export function shownIn({ schema }: FactField, value: unknown): string {
  if (value === undefined || value === "not_asked") return "";
  if (value === "none_known") return none;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isMedications(schema) && Array.isArray(value)) return value.map(medicationLine).join("\n");
  if (Array.isArray(value)) return value.join(", ");
  return String(value);
}
const none = "None";
const saysNone = /^(?:none|no|nothing|n\/a)\.?$/iu;

/** One a line: `name, dose, controlled`. */
const medicationLine = ({ name, dose, controlled }: Medication): string =>
  [name, dose, ...(controlled ? ["controlled"] : [])].join(", ");

function medications(text: string): Medication[] {
  return text
    .split("\n")
    .filter((one) => one.trim() !== "")
    .map((one) => {
      const parts = one.split(",").map((part) => part.trim());
      const controlled = parts.some((part) => /^controlled$/iu.test(part));
      const [name = "", ...dose] = parts.filter((part) => !/^controlled$/iu.test(part));
      return { name, dose: dose.join(", "), controlled };
    });
}

/** The value of a field from its form; undefined if nothing was said. */
function readIn({ schema }: FactField, said: unknown): unknown {
  if (said === null || said === undefined || said === "") return undefined;
  if (Array.isArray(said) && said.length === 0) return undefined;
  const text = Array.isArray(said) ? said.join(", ") : String(said);
  if (mayBeNone(schema) && saysNone.test(text.trim())) return "none_known";
  if (isMedications(schema)) return medications(text);
  if (isList(schema)) return said;
  return schema instanceof z.ZodBoolean ? said === "yes" : said;
}

/** A section with the values of its form; what the form does not ask stays. */
export const sectionWith = (
  section: Section,
  facts: ReferralFacts,
  fields: readonly FactField[],
  said: Tree,
): Tree =>
  fields.reduce<Tree>(
    (tree, field) => withValue(tree, field.path.split(".").slice(1), readIn(field, said[nameOf(field)])),
    { ...facts[section] },
  );

/** Objects that are there even when nothing in them is known. */
const always = new Set(["safeContact", "gender"]);

/** The tree with a value at a path; without it if undefined, and without objects that are empty then. */
function withValue(tree: Tree, [name = "", ...deeper]: readonly string[], value: unknown): Tree {
  const was = tree[name];
  const now = deeper.length > 0 ? withValue(isTree(was) ? was : {}, deeper, value) : value;
  const { [name]: _, ...others } = tree;
  const empty = isTree(now) && !Array.isArray(now) && Object.keys(now).length === 0 && !always.has(name);
  return now === undefined || empty ? others : { ...others, [name]: now };
}

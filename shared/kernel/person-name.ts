import * as z from "zod";

/** A person's name. */
export const personNameSchema = z.object({
  /** As on their ID. */
  legalName: z.string(),
  /** Null if the parts of the legal name are unknown. */
  givenName: z.string().nullable(),
  /** Null for a mononym too. */
  familyName: z.string().nullable(),
  preferredName: z.string().nullable(),
});
export type PersonName = z.infer<typeof personNameSchema>;

/** A name as entered: the legal name, and its parts if given. */
export interface GivenAs {
  readonly legalName: string;
  readonly givenName?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly preferredName?: string | null | undefined;
}

const title = /^(?:dr|mrs?|ms|mx|miss|prof|rev|fr|hon|sgt|cpl|pvt|lt|capt|maj|col|sir|sra?|srta)\.?$/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|v|esq|m\.?d|ph\.?d|r\.?n)\.?$/iu;
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;
/** `Robert (Bobby) Hale`, `Robert "Bobby" Hale`. */
const nickname = /\s*[("“]([^()"“”]+)[)"”]\s*/u;

/** A name with its parts: the given ones, otherwise those the legal name makes clear. */
export function personName({ legalName, givenName, familyName, preferredName }: GivenAs): PersonName {
  const given = plain(givenName);
  const parts = given ? { givenName: given, familyName: plain(familyName) } : partsOf(legalName);
  const called = plain(preferredName) ?? plain(nickname.exec(legalName)?.[1]);
  return { legalName: legalName.trim(), ...parts, preferredName: called };
}

const plain = (text: string | null | undefined) => text?.trim().replace(/\s+/gu, " ") || null;

/**
 * The parts of a legal name in American order: given name first, or `Family, Given`. Other scripts have other
 * orders, so there the user is asked.
 */
function partsOf(legalName: string): Pick<PersonName, "givenName" | "familyName"> {
  const [before = [], ...after] = legalName
    .replace(nickname, " ")
    .split(",")
    .map((part) => part.split(/\s+/u).filter((word) => word !== "" && !title.test(word)));
  const turned = after.find((words) => words.some((word) => !suffix.test(word)));
  const family = turned && before.filter((word) => !suffix.test(word)).join(" ");
  const words = (turned ?? before).filter((word, at) => at === 0 || !suffix.test(word));
  const first = words[0];
  if (!first || !latin.test(legalName)) return { givenName: null, familyName: null };
  return { givenName: first, familyName: family || (words.length > 1 ? (words.at(-1) ?? null) : null) };
}

const before = z.looseObject({ legalName: z.string(), preferredName: z.string().nullable() });

/** A stored record without name parts, with those its legal name makes clear. */
export const withNameParts = (data: unknown): unknown => {
  const was = before.parse(data);
  return { ...was, ...personName(was) };
};

/** The name they go by, without a family name; empty if the given name is unknown. */
function goesBy({ legalName, givenName, familyName, preferredName }: PersonName): string {
  const family = new Set((familyName ?? (givenName ? "" : legalName)).toLowerCase().split(/\s+/u));
  const called = (preferredName ?? "").split(/\s+/u).filter((word) => !family.has(word.toLowerCase()));
  return called.join(" ") || givenName || "";
}

/** In these scripts one character is a syllable or a whole family name. */
const wholeSign = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** First name and at most an initial, for boards: `Theo W.`. Empty if the first name is unknown. */
export function boardName(name: PersonName): string {
  const first = goesBy(name);
  const initial = [...(name.familyName ?? "")][0]?.toUpperCase();
  return first && initial && !wholeSign.test(initial) ? `${first} ${initial}.` : first;
}

/** What to call them on their own pages; never empty. */
export const firstName = (name: PersonName): string => goesBy(name) || name.legalName;

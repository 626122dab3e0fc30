import * as z from "zod";

/** What a person is called. */
export const personNameSchema = z.object({
  /** As it stands on their ID. */
  legalName: z.string(),
  /** Null where the legal name does not say which part it is. */
  givenName: z.string().nullable(),
  /** Null for a mononym too. */
  familyName: z.string().nullable(),
  preferredName: z.string().nullable(),
});
export type PersonName = z.infer<typeof personNameSchema>;

/** A name as somebody gives it: the legal form, and its parts where they say them. */
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

/** A name with its parts: those that were told, else those its legal form makes plain. */
export function personName({ legalName, givenName, familyName, preferredName }: GivenAs): PersonName {
  const given = plain(givenName);
  const parts = given ? { givenName: given, familyName: plain(familyName) } : partsOf(legalName);
  const called = plain(preferredName) ?? plain(nickname.exec(legalName)?.[1]);
  return { legalName: legalName.trim(), ...parts, preferredName: called };
}

const plain = (text: string | null | undefined) => text?.trim().replace(/\s+/gu, " ") || null;

/**
 * The parts of a legal name as Americans write it: the given name first, or `Family, Given`. Other scripts have other
 * orders: there it is a question.
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

/** A stored record that has no parts of a name yet, with those its legal name makes plain. */
export const withNameParts = (data: unknown): unknown => {
  const was = before.parse(data);
  return { ...was, ...personName(was) };
};

/** What they go by, without a family name in it; empty where their given name is not known. */
function goesBy({ legalName, givenName, familyName, preferredName }: PersonName): string {
  const family = new Set((familyName ?? (givenName ? "" : legalName)).toLowerCase().split(/\s+/u));
  const called = (preferredName ?? "").split(/\s+/u).filter((word) => !family.has(word.toLowerCase()));
  return called.join(" ") || givenName || "";
}

/** One sign of these is a syllable or a whole family name. */
const wholeSign = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** First name and initial, at most, as boards show people: `Theo W.`. Empty where the first name is not known. */
export function boardName(name: PersonName): string {
  const first = goesBy(name);
  const initial = [...(name.familyName ?? "")][0]?.toUpperCase();
  return first && initial && !wholeSign.test(initial) ? `${first} ${initial}.` : first;
}

/** What to call them on their own pages: never empty. */
export const firstName = (name: PersonName): string => goesBy(name) || name.legalName;

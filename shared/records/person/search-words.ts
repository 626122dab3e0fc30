import { phoneKey } from "#shared/kernel/phone.ts";
import { knownBy } from "./names.ts";
import type { Person } from "./person.ts";

/* The texts that search tokens are made of. */

const shortest = 2;
const longest = 8;
/** Only the first five words of a name have tokens, so that a person with all tokens fits one transaction. */
const mostWords = 5;
/** Letters of each of two words that make a pair. */
export const pairLetters = 3;

/** Digits at the end of a phone number that make its token. */
const phoneDigits = 7;

const letters = (word: string, count: number): string => [...word].slice(0, count).join("");

/** The token text of a typed word: its beginning. */
export const beginning = (word: string): string => `w|${letters(word, longest)}`;
/** The token text of two words, in any order. */
export const pair = (a: string, b: string): string =>
  `p|${[letters(a, pairLetters), letters(b, pairLetters)].sort().join("|")}`;
export const bornOn = (birthDate: string): string => `b|${birthDate}`;
/** Undefined if it is too short for a phone number. */
export const phoneEnding = (phone: string | null | undefined): string | undefined => {
  const { digits } = phoneKey(phone);
  return digits.length < phoneDigits ? undefined : `t|${digits.slice(-phoneDigits)}`;
};

export type Findable = Pick<Person, "legalName" | "preferredName" | "birthDate" | "phone">;

/** All token texts of a person, not yet hashed. */
export function findableBy(who: Findable): string[] {
  const words = knownBy(who).slice(0, mostWords);
  const begun = words.flatMap((word) => {
    const length = [...word].length;
    const upTo = Math.min(length, longest);
    const from = Math.min(shortest, upTo);
    return Array.from({ length: upTo - from + 1 }, (_, at) => `w|${letters(word, from + at)}`);
  });
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => pair(one, other)));
  const phone = phoneEnding(who.phone);
  return [
    ...new Set([
      ...begun,
      ...pairs,
      ...(who.birthDate ? [bornOn(who.birthDate)] : []),
      ...(phone ? [phone] : []),
    ]),
  ];
}

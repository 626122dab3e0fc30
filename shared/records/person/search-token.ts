import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { phoneKey } from "#shared/kernel/phone.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { knownBy } from "./names.ts";
import type { Person } from "./person.ts";

/*
 * What people are found by. A token is a keyed hash of a few letters, so that no name stands in a key; each has a
 * partition of its own, so that no one of them is hot. Tokens only lead to candidates: a search holds what
 * they lead to against what was asked. An extra one hides no one and shows no one.
 */

const shortest = 2;
const longest = 8;
/** A name of more words is found by its first five, so that a person with all tokens fits one transaction. */
const mostWords = 5;
/** Letters of each of two words that make a pair. */
export const pairLetters = 3;

/** The last digits a phone number is found by. */
const phoneDigits = 7;

const schema = z.object({ token: z.string(), person: idSchema("person") });
export type SearchToken = z.infer<typeof schema>;

const searchKeys = defineKey("people/token", "{person}");
export const searchKey = (homes: Homes, value: SearchToken): Key => searchKeys.key(homes, value);

/** From a token to one of the people it may mean. */
export const searchToken = defineEntity<SearchToken, typeof searchKeys>({
  kind: "person.search",
  schema,
  schemaVersion: 1,
  at: searchKeys,
  ids: ({ token, person }) => ({ token, person }),
  samples: () => [{ token: "t", person: "per_1" }],
});

const letters = (word: string, count: number): string => [...word].slice(0, count).join("");

/** What a typed word is looked up by: its beginning. */
export const beginning = (word: string): string => `w|${letters(word, longest)}`;
/** What two words are looked up by, in whatever order they were given. */
export const pair = (a: string, b: string): string =>
  `p|${[letters(a, pairLetters), letters(b, pairLetters)].sort().join("|")}`;
export const bornOn = (birthDate: string): string => `b|${birthDate}`;
/** Undefined for what is too short to be a number. */
export const phoneEnding = (phone: string | null | undefined): string | undefined => {
  const { digits } = phoneKey(phone);
  return digits.length < phoneDigits ? undefined : `t|${digits.slice(-phoneDigits)}`;
};

type Findable = Pick<Person, "legalName" | "preferredName" | "birthDate" | "phone">;

/** Everything one person is found by, as text still: hashed before it is written anywhere. */
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

/** The keyed hash of what is looked for, in this network only. */
export const tokenOf = (scope: Scope, text: string): Promise<string> =>
  scope.secrets.hmac("person.search", `${scope.network}|${text}`);

/** The tokens of a person, as items. */
export const tokensOf = async (scope: Scope, who: Findable & Pick<Person, "id">): Promise<SearchToken[]> =>
  Promise.all(findableBy(who).map(async (text) => ({ token: await tokenOf(scope, text), person: who.id })));

/** Writes them, in the transaction that makes or changes the person. At most 47. */
export const findable = async (scope: Scope, who: Findable & Pick<Person, "id">): Promise<Change[]> =>
  (await tokensOf(scope, who)).map((one) => card(searchToken, one, 1));

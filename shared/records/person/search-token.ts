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
 * Search tokens. A token is a keyed hash of a few letters, so that no name is in a key; each has its own
 * partition, to avoid a hot one. Tokens only find candidates: a search checks each against the query. An
 * extra token hides no one and shows no one.
 */

const shortest = 2;
const longest = 8;
/** Only the first five words of a name have tokens, so that a person with all tokens fits one transaction. */
const mostWords = 5;
/** Letters of each of two words that make a pair. */
export const pairLetters = 3;

/** Digits at the end of a phone number that make its token. */
const phoneDigits = 7;

const schema = z.object({ token: z.string(), person: idSchema("person") });
export type SearchToken = z.infer<typeof schema>;

const searchKeys = defineKey("people/token", "{person}");
export const searchKey = (homes: Homes, value: SearchToken): Key => searchKeys.key(homes, value);

/** From a token to a person. */
export const searchToken = defineEntity<SearchToken, typeof searchKeys>({
  kind: "person.search",
  schema,
  schemaVersion: 1,
  at: searchKeys,
  ids: ({ token, person }) => ({ token, person }),
  samples: () => [{ token: "t", person: "per_1" }],
});

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

type Findable = Pick<Person, "legalName" | "preferredName" | "birthDate" | "phone">;

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

/** The keyed hash of a token text, different in every network. */
export const tokenOf = (scope: Scope, text: string): Promise<string> =>
  scope.secrets.hmac("person.search", `${scope.network}|${text}`);

/** The tokens of a person, as items. */
export const tokensOf = async (scope: Scope, who: Findable & Pick<Person, "id">): Promise<SearchToken[]> =>
  Promise.all(findableBy(who).map(async (text) => ({ token: await tokenOf(scope, text), person: who.id })));

/** Writes the tokens, in the transaction that creates or changes the person. At most 47. */
export const findable = async (scope: Scope, who: Findable & Pick<Person, "id">): Promise<Change[]> =>
  (await tokensOf(scope, who)).map((one) => card(searchToken, one, 1));

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Person } from "./person.ts";
import type { Findable } from "./search-words.ts";

/*
 * Search tokens. A token is a keyed hash of a few letters, so that no name is in a key; each has its own
 * partition, to avoid a hot one. Tokens only find candidates: a search checks each against the query. An
 * extra token hides no one and shows no one.
 */

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

/** The keyed hash of a token text, different in every network. */
export const tokenOf = (scope: Scope, text: string): Promise<string> =>
  scope.secrets.hmac("person.search", `${scope.network}|${text}`);

/** The tokens of a person, as items. Reading a phone number needs the numbering plans: they load with the first person. */
export const tokensOf = async (scope: Scope, who: Findable & Pick<Person, "id">): Promise<SearchToken[]> => {
  const { findableBy } = await import("./search-words.ts");
  return Promise.all(
    findableBy(who).map(async (text) => ({ token: await tokenOf(scope, text), person: who.id })),
  );
};

/** Writes the tokens, in the transaction that creates or changes the person. At most 47. */
export const findable = async (scope: Scope, who: Findable & Pick<Person, "id">): Promise<Change[]> =>
  (await tokensOf(scope, who)).map((one) => card(searchToken, one, 1));

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { type GivenAs, personName, personNameSchema, withNameParts } from "#shared/kernel/person-name.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  id: idSchema("person"),
  ...personNameSchema.shape,
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  /**
   * The one confirmed open stay, of this record or any merged into it: it is on the main record, so that one
   * condition covers all.
   */
  open: z.object({ house: idSchema("house"), stay: idSchema("stay") }).nullable(),
  /** At risk: the location is shown only in a second, logged step. */
  hidden: z.object({ since: instantSchema, by: actedBy, reason: z.string() }).nullable(),
  /** The main record, if this one was merged into another. */
  merged: z.object({ into: idSchema("person"), at: instantSchema }).nullable(),
  /** Records merged into this one. */
  of: z.array(idSchema("person")),
  firstSeen: z.string(),
});
export type Person = z.infer<typeof schema>;

const personKeys = defineKey("people", "P#{person}");
export const personKey = (homes: Homes, id: Person["id"]): Key => personKeys.key(homes, { person: id });

const nothingMore = { phone: null, hidden: null, merged: null, of: [] };

/** A new person. */
export const newPerson = (
  input: GivenAs & Pick<Person, "id" | "birthDate" | "phone" | "firstSeen">,
): Person => {
  const { id, birthDate, phone, firstSeen } = input;
  return { ...nothingMore, id, ...personName(input), birthDate, phone, open: null, firstSeen };
};

/** A person as the network knows them, across houses and stays. Only care roles and the system reach it. */
export const person = defineEntity<Person, typeof personKeys>({
  kind: "person",
  schema,
  schemaVersion: 3,
  upgrade: (data, from) => withNameParts(from === 1 ? { ...nothingMore, ...data } : data),
  at: personKeys,
  ids: ({ id }) => ({ person: id }),
  samples: () => [
    newPerson({
      id: "per_1",
      legalName: "Sample",
      birthDate: null,
      phone: null,
      firstSeen: "2026-01-01T00:00:00.000Z",
    }),
  ],
});

export interface PersonToken {
  token: string;
  person: Person["id"];
}
const tokenKeys = defineKey("people", "K#{token}");
export const tokenKey = (homes: Homes, token: string): Key => tokenKeys.key(homes, { token });

/** From a keyed hash of name and birth date to the person: names never stand in keys. */
export const personToken = defineEntity<PersonToken, typeof tokenKeys>({
  kind: "person.token",
  schema: z.object({ token: z.string(), person: idSchema("person") }),
  schemaVersion: 1,
  at: tokenKeys,
  ids: ({ token }) => ({ token }),
  samples: () => [{ token: "t", person: "per_1" }],
});

/**
 * The token of a name and a birth date (ISO date); undefined without a birth date: a name alone identifies no
 * one. Only the same letters make the same token, with their marks: `Hung` and `Hưng` are two names.
 */
export async function tokenFor(
  scope: Scope,
  name: string,
  birthDate: string | null,
): Promise<string | undefined> {
  if (!birthDate) return undefined;
  return scope.secrets.hmac("person", `${scope.network}|${lettersOf(name)}|${birthDate}`);
}

/** The letters of a name, by which two spellings are the same. */
export const lettersOf = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

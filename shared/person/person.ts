import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

export const personId = z.templateLiteral(["per_", z.string()]);

const schema = z.object({
  id: personId,
  legalName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: z.string().nullable(),
  /** The one stay that admissions has confirmed and that is still open. */
  open: z
    .object({ house: z.templateLiteral(["hse_", z.string()]), stay: z.templateLiteral(["sty_", z.string()]) })
    .nullable(),
  firstSeen: z.string(),
});
export type Person = z.infer<typeof schema>;

export const personKey = (homes: Homes, id: string): Key => ({ pk: homes.people(), sk: `P#${id}` });

/** A person as the network knows them, across houses and stays. Only care roles and the post reach it. */
export const person = defineEntity<Person>({
  kind: "person",
  schema,
  schemaVersion: 1,
  key: (homes, value) => personKey(homes, value.id),
  samples: () => [
    {
      id: "per_1",
      legalName: "Sample",
      preferredName: null,
      birthDate: null,
      open: null,
      firstSeen: "2026-01-01T00:00:00Z",
    },
  ],
});

export interface PersonToken {
  token: string;
  person: Person["id"];
}
export const tokenKey = (homes: Homes, token: string): Key => ({ pk: homes.people(), sk: `K#${token}` });

/** From a keyed hash of name and birth date to the person: names never stand in keys. */
export const personToken = defineEntity<PersonToken>({
  kind: "person.token",
  schema: z.object({ token: z.string(), person: personId }),
  schemaVersion: 1,
  key: (homes, value) => tokenKey(homes, value.token),
  samples: () => [{ token: "t", person: "per_1" }],
});

/** The token of a name and a birth date (ISO date), or undefined without a birth date: a name alone is nobody. */
export async function tokenFor(
  scope: Scope,
  name: string,
  birthDate: string | null,
): Promise<string | undefined> {
  if (!birthDate) return undefined;
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return scope.secrets.hmac("person", `${scope.network}|${plain}|${birthDate}`);
}

/** First name and initial, as boards show people: `Theo W.`. */
export function shortName(legalName: string, preferredName: string | null): string {
  const parts = legalName.trim().split(/\s+/u);
  const first = preferredName?.trim() || parts[0] || "";
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return last ? `${first} ${[...last][0]?.toUpperCase() ?? ""}.` : first;
}

import { isSamePhone } from "#shared/kernel/phone.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { isHidden, recordsOf } from "#shared/records/person/group.ts";
import { alike, wordsOf } from "#shared/records/person/names.ts";
import { notSameAs } from "#shared/records/person/not-same.ts";
import type { Person } from "#shared/records/person/person.ts";
import { historyOf, type SeenStay, seenStay } from "#shared/records/person/places.ts";
import { canonicalRecord, type Introduced } from "#shared/records/person/recognize.ts";
import { bornOn, pair, phoneEnding } from "#shared/records/person/search-words.ts";
import type { Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { findMatches, recordsOfAll } from "./find-matches.ts";

/** Why two records may be the same person: listed, never scored. */
export type Likeness = "same_name" | "similar_name" | "same_birth_date" | "same_phone";

export interface KnownPerson {
  readonly person: Person;
  readonly hidden: boolean;
  /** Stays in any house of the network, newest first. */
  readonly stays: readonly SeenStay[];
}
export interface KnownAs {
  /** Who they were matched to; undefined if no one. */
  readonly self: KnownPerson | undefined;
  readonly candidates: readonly (KnownPerson & { readonly like: readonly Likeness[] })[];
  readonly houses: ReadonlyMap<string, HouseDefinition>;
}

const mostCandidates = 5;

/**
 * The person they were matched to, and possible matches: by similar names, birth date, phone. For admissions
 * only; the view is logged for each. @throws forbidden
 */
export async function knownAs(
  scope: Scope,
  input: Introduced & { readonly person: Person["id"] | undefined },
): Promise<KnownAs> {
  requirePermission(scope, "person.read");
  const [standing, likely] = await Promise.all([
    input.person ? canonicalRecord(scope, input.person) : undefined,
    whoMayBe(scope, input),
  ]);
  const self = standing?.root;
  const others = self ? await notSameAs(scope, await recordsOf(scope, self)) : new Map();
  const candidates = likely
    .filter(({ root: { value } }) => value.id !== self?.value.id && !others.has(value.id))
    .slice(0, mostCandidates);
  const roots = [...(self ? [self] : []), ...candidates.map((one) => one.root)];
  const known = await Promise.all(
    (await recordsOfAll(scope, roots)).map((records) => withStays(scope, records)),
  );
  const [houses] = await Promise.all([
    namedHouses(
      scope,
      known.flatMap((one) => one.stays.flatMap(({ at }) => (at ? [at.house] : []))),
    ),
    ...roots.map((one) => noteAccess(scope, below.person(scope.homes.people(), one.value.id), "recognition")),
  ]);
  const rest = self ? known.slice(1) : known;
  return {
    self: self ? known[0] : undefined,
    candidates: rest.map((one, at) => ({ ...one, like: candidates[at]?.like ?? [] })),
    houses,
  };
}

async function withStays(scope: Scope, records: readonly Stored<Person>[]): Promise<KnownPerson> {
  const hidden = isHidden(records);
  const { stays } = await historyOf(scope, records);
  const [root] = records;
  if (!root) throw new Error("The person's record is missing");
  return { person: root.value, hidden, stays: stays.map((one) => seenStay(one, hidden)) };
}

/** Three concurrent queries: birth date, beginnings of both names, phone. Best match first. */
async function whoMayBe(scope: Scope, input: Introduced) {
  const [first, second] = wordsOf(input.legalName).sort((a, b) => b.length - a.length);
  const phone = phoneEnding(input.phone);
  const texts = [
    ...(input.birthDate ? [bornOn(input.birthDate)] : []),
    ...(first && second ? [pair(first, second)] : []),
    ...(phone ? [phone] : []),
  ];
  const { matches } = await findMatches(scope, texts);
  const likely = new Map<string, { root: Stored<Person>; like: Likeness[] }>();
  for (const { by, root } of matches) {
    const like = likenessOf(input, by);
    if (maybeOne(like) && like.length > (likely.get(root.value.id)?.like.length ?? 0))
      likely.set(root.value.id, { root, like });
  }
  return [...likely.values()].sort((a, b) => b.like.length - a.like.length);
}

/** What two people have in common. */
export function likenessOf(one: Introduced, other: Introduced): Likeness[] {
  const [ours, theirs] = [one, other].map((who) => ({
    legal: wordsOf(who.legalName),
    all: wordsOf(`${who.legalName} ${who.preferredName ?? ""}`),
  }));
  if (!ours || !theirs) return [];
  const [fewer, more] =
    ours.legal.length <= theirs.legal.length ? [ours.legal, theirs.legal] : [theirs.legal, ours.legal];
  const every = fewer.length > 1 && fewer.every((word) => more.includes(word));
  const some = ours.all.some((word) => word.length > 1 && theirs.all.some((their) => alike(word, their)));
  return [
    ...(every ? (["same_name"] as const) : some ? (["similar_name"] as const) : []),
    ...(one.birthDate && one.birthDate === other.birthDate ? (["same_birth_date"] as const) : []),
    ...(isSamePhone(one.phone, other.phone) ? (["same_phone"] as const) : []),
  ];
}

/** A birth date alone, a phone alone or half a name alone matches too many people. */
export const maybeOne = (like: readonly Likeness[]): boolean => like.includes("same_name") || like.length > 1;

import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm } from "#shared/kernel/form.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { isHidden, recordsOf } from "#shared/records/person/group.ts";
import { apartFrom, type KeepApart } from "#shared/records/person/keep-apart.ts";
import { type PersonMerge, personMerge } from "#shared/records/person/merge.ts";
import type { Person } from "#shared/records/person/person.ts";
import {
  historyOf,
  type SeenReferral,
  type SeenStay,
  seenReferral,
  seenStay,
} from "#shared/records/person/places.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface PersonPage {
  /** The main record. */
  readonly person: Person;
  /** The requested record, if it was merged into another. */
  readonly asked: Person;
  readonly hidden: Person["hidden"];
  readonly stays: readonly SeenStay[];
  readonly referrals: readonly SeenReferral[];
  /** Records merged into it, with who did it and why. */
  readonly merged: readonly { readonly person: Person; readonly merge: PersonMerge }[];
  /** Separation orders, with the other person's main record. */
  readonly apart: readonly { readonly other: Person; readonly said: KeepApart }[];
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  /** IANA zone of the network. */
  readonly timeZone: string;
}

/** Reasons for which a hidden location may be viewed. */
export const whereaboutsForm = defineForm("whereabouts", "person.read", {
  purpose: choice(["arranging", "emergency", "contact", "lawful_request"], "choice.reason"),
});

/**
 * A person's page; the view is logged. `purpose`: the second step, which shows a hidden location; that view is
 * logged with its reason before anything shows. @throws not_found, forbidden, invalid `/purpose`
 */
export async function readPerson(
  scope: Scope,
  input: { person: Person["id"]; purpose?: string },
): Promise<PersonPage> {
  requirePermission(scope, whereaboutsForm.needs);
  const { purpose } = input.purpose === undefined ? {} : whereaboutsForm.read({ purpose: input.purpose });
  const standing = await canonicalRecord(scope, input.person);
  if (!standing) throw notFound();
  const { root, identity } = standing;
  const home = below.person(scope.homes.people(), root.value.id);
  await noteAccess(scope, home, purpose === undefined ? "person" : `whereabouts_${purpose}`);
  const records = await recordsOf(scope, root);
  const [history, apart, merged, card] = await Promise.all([
    historyOf(scope, records),
    withOthers(scope, records),
    mergesOf(scope, records),
    scope.table.get(networkCard, networkCardKey(scope.homes)),
  ]);
  const covered = isHidden(records) && purpose === undefined;
  const stays = history.stays.map((one) => seenStay(one, covered));
  const referrals = history.referrals.map((one) => seenReferral(one, covered));
  const houses = await namedHouses(
    scope,
    [...stays, ...referrals].flatMap(({ at }) => (at?.house ? [at.house] : [])),
  );
  return {
    person: root.value,
    asked: identity.value,
    hidden: records.find((one) => one.value.hidden)?.value.hidden ?? null,
    stays,
    referrals,
    merged,
    apart,
    houses,
    timeZone: card?.value.timeZone ?? "UTC",
  };
}

async function withOthers(scope: Scope, records: readonly Stored<Person>[]): Promise<PersonPage["apart"]> {
  const apart = await apartFrom(scope, records);
  const others = await Promise.all(apart.map((said) => canonicalRecord(scope, said.other)));
  return apart.flatMap((said, at) => {
    const other = others[at]?.root.value;
    return other ? [{ other, said }] : [];
  });
}

async function mergesOf(scope: Scope, records: readonly Stored<Person>[]): Promise<PersonPage["merged"]> {
  const merged = records.filter((one) => one.value.merged);
  const pages = await Promise.all(
    merged.map((one) =>
      scope.table.query({
        in: below.person(scope.homes.people(), one.value.id),
        prefix: "M#",
        descending: true,
        limit: 1,
        kinds: [personMerge],
      }),
    ),
  );
  return merged.flatMap(({ value }, at) => {
    const merge = pages[at]?.items.find(is(personMerge));
    return merge ? [{ person: value, merge: merge.value }] : [];
  });
}

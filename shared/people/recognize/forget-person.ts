import { stamp } from "#shared/kernel/instant.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { forgottenPerson } from "#shared/records/person/forgotten.ts";
import { personReferral, personReferralKey, personStay } from "#shared/records/person/history.ts";
import { keepApart, mostApart } from "#shared/records/person/keep-apart.ts";
import {
  type Person,
  person,
  personKey,
  personToken,
  tokenFor,
  tokenKey,
} from "#shared/records/person/person.ts";
import { searchKey, tokensOf } from "#shared/records/person/search-token.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, remove, removeUnchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

interface Forgotten {
  readonly changes: readonly Change[];
  /** The deletion is recorded in the person's partition, since the access log stays there. */
  readonly events: readonly NewEvent[];
}

/**
 * Unlinks a purged referral from its person; if nothing else needs the person, deletes the record and its
 * search tokens: at most 53 items. A concurrent referral or confirmation touches the person, and the
 * transaction fails. A person with a merge, a separation order or a hidden location stays.
 */
export async function forgetPerson(
  scope: Scope,
  input: { person: Person["id"]; by: ReferralHeader["id"] },
): Promise<Forgotten> {
  const own = remove("known", personReferralKey(scope.homes, input.person, input.by));
  const found = await neededFor(scope, input);
  if (!found || found.by.length > 0) return { changes: [own], events: [] };
  return {
    changes: [own, ...(await deletionOf(scope, found.person))],
    events: [personEvent(scope, { type: "person.forgotten" }, input.person)],
  };
}

/** What a person's record can be needed for, besides one referral. */
type Need = "merge" | "open_stay" | "hidden" | "apart" | "stay" | "referral";

/** A person's record as read, with whatever needs it besides a referral. */
export async function neededFor(
  scope: Scope,
  input: { person: Person["id"]; by: ReferralHeader["id"] },
): Promise<{ readonly person: Stored<Person>; readonly by: readonly Need[] } | undefined> {
  const { homes, table } = scope;
  const [found, history] = await Promise.all([
    table.get(person, personKey(homes, input.person)),
    table.query({
      in: below.person(homes.people(), input.person),
      from: "N#",
      limit: mostApart + 3,
      kinds: [personReferral, personStay, keepApart],
    }),
  ]);
  if (!found) return undefined;
  const { open, hidden, merged, of } = found.value;
  const has = (is: (one: Stored<unknown>) => boolean) => history.items.some(is);
  const needs: Readonly<Record<Need, boolean>> = {
    merge: merged !== null || of.length > 0,
    open_stay: open !== null,
    hidden: hidden !== null,
    apart: has(is(keepApart)),
    stay: has(is(personStay)),
    referral: has((one) => is(personReferral)(one) && !one.value.moved && one.value.referral !== input.by),
  };
  return { person: found, by: keysOf(needs).filter((one) => needs[one]) };
}

/**
 * The changes that delete a person's record and its search tokens: at most 52 items. Its id stays, for an archive and
 * an erasure to find what else names it.
 */
export async function deletionOf(scope: Scope, found: Stored<Person>): Promise<Change[]> {
  const { id, legalName, birthDate } = found.value;
  const token = await tokenFor(scope, legalName, birthDate);
  const pointer = token ? await scope.table.get(personToken, tokenKey(scope.homes, token)) : undefined;
  const searched = await tokensOf(scope, found.value);
  return [
    removeUnchanged(person, found),
    create(forgottenPerson, { id, at: stamp(scope.now()) }),
    ...(pointer?.value.person === id ? [remove("token", pointer.key)] : []),
    ...searched.map((one) => remove("search", searchKey(scope.homes, one))),
  ];
}

import { personEvent } from "#shared/records/person/event-of.ts";
import { personReferral, personReferralKey, personStay } from "#shared/records/person/history.ts";
import { keepApart } from "#shared/records/person/keep-apart.ts";
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
import { is } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, remove, removeUnchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Other reasons to keep a person's record. */
const isNeeded = ({ open, hidden, merged, of }: Person): boolean =>
  open !== null || hidden !== null || merged !== null || of.length > 0;

interface Forgotten {
  readonly changes: readonly Change[];
  /** The deletion is recorded in the person's partition, since the access log stays there. */
  readonly events: readonly NewEvent[];
}

/**
 * Unlinks a purged referral from its person; if nothing else needs the person, deletes the record and its
 * search tokens: at most 52 items. A concurrent referral or confirmation touches the person, and the
 * transaction fails. A person with a merge, a separation order or a hidden location stays.
 */
export async function forgetPerson(
  scope: Scope,
  input: { person: Person["id"]; by: ReferralHeader["id"] },
): Promise<Forgotten> {
  const { homes, table } = scope;
  const [found, history] = await Promise.all([
    table.get(person, personKey(homes, input.person)),
    table.query({
      in: below.person(homes.people(), input.person),
      from: "N#",
      limit: 3,
      kinds: [personReferral, personStay, keepApart],
    }),
  ]);
  const own = remove("known", personReferralKey(homes, input.person, input.by));
  const others = history.items.filter((one) => !is(personReferral)(one) || one.value.referral !== input.by);
  if (!found || isNeeded(found.value) || others.length > 0) return { changes: [own], events: [] };
  const token = await tokenFor(scope, found.value.legalName, found.value.birthDate);
  const pointer = token ? await table.get(personToken, tokenKey(homes, token)) : undefined;
  const searched = await tokensOf(scope, found.value);
  return {
    changes: [
      own,
      removeUnchanged(person, found),
      ...(pointer?.value.person === input.person ? [remove("token", pointer.key)] : []),
      ...searched.map((one) => remove("search", searchKey(homes, one))),
    ],
    events: [personEvent(scope, { type: "person.forgotten" }, input.person)],
  };
}

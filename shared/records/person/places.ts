import { type RollUp, rollUpOf } from "#shared/records/departure/kinds.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type PersonReferral, type PersonStay, personReferral, personStay } from "./history.ts";
import type { Person } from "./person.ts";

/** A stay as admissions see it; `at` is null while the location is hidden. */
export interface SeenStay {
  readonly at: Pick<PersonStay, "house" | "stay" | "bedLabel"> | null;
  readonly since: string;
  readonly ended: { readonly on: string; readonly how: RollUp } | null;
}

export interface SeenReferral {
  readonly at: Pick<PersonReferral, "house" | "referral"> | null;
  readonly source: PersonReferral["source"];
  readonly receivedAt: string;
  readonly status: PersonReferral["status"];
}

/** A person's stays and referrals across houses, newest first. */
export interface History {
  readonly stays: readonly PersonStay[];
  readonly referrals: readonly PersonReferral[];
}

const most = 60;

/** One query for each record. Stays entered in error are left out. */
export async function historyOf(scope: Scope, records: readonly Stored<Person>[]): Promise<History> {
  const pages = await Promise.all(
    records.map((one) =>
      scope.table.query({
        in: below.person(scope.homes.people(), one.value.id),
        from: "R#",
        descending: true,
        limit: most,
        kinds: [personStay, personReferral],
      }),
    ),
  );
  const items = pages.flatMap((page) => page.items);
  return {
    stays: items
      .filter(is(personStay))
      .map((one) => one.value)
      .filter((one) => !one.moved && one.closed?.kind !== "entered_in_error")
      .sort((a, b) => b.since.localeCompare(a.since)),
    referrals: items
      .filter(is(personReferral))
      .map((one) => one.value)
      .filter((one) => !one.moved)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)),
  };
}

export function seenStay(one: PersonStay, hidden: boolean): SeenStay {
  const how = one.closed ? rollUpOf(one.closed.kind) : undefined;
  return {
    at: hidden ? null : { house: one.house, stay: one.stay, bedLabel: one.bedLabel },
    since: one.since,
    // Rolled up: admissions need no more of it to identify someone.
    ended: one.closed && how ? { on: one.closed.on, how } : null,
  };
}

export const seenReferral = (one: PersonReferral, hidden: boolean): SeenReferral => ({
  at: hidden ? null : { house: one.house, referral: one.referral },
  source: one.source,
  receivedAt: one.receivedAt,
  status: one.status,
});

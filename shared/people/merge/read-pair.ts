import { notFound } from "#shared/kernel/errors.ts";
import { type Likeness, likenessOf } from "#shared/people/recognize/known-as.ts";
import { isHidden, recordsOf } from "#shared/records/person/group.ts";
import { apartFrom } from "#shared/records/person/keep-apart.ts";
import { type NotSame, notSameAs } from "#shared/records/person/not-same.ts";
import type { Person } from "#shared/records/person/person.ts";
import { historyOf, type SeenStay, seenStay } from "#shared/records/person/places.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

interface Half {
  readonly person: Person;
  readonly hidden: boolean;
  readonly stays: readonly SeenStay[];
  readonly referrals: number;
}
export interface Pair {
  readonly one: Half;
  readonly other: Half;
  readonly like: readonly Likeness[];
  /** Whether they have a separation order. */
  readonly apart: boolean;
  /** The answer that they are two people. */
  readonly notSame: NotSame | undefined;
}

/** Two records side by side, to merge them, keep them as two, or set a separation order. @throws not_found, forbidden */
export async function readPair(
  scope: Scope,
  input: { person: Person["id"]; other: Person["id"] },
): Promise<Pair> {
  requirePermission(scope, "person.read");
  const found = await Promise.all([
    canonicalRecord(scope, input.person),
    canonicalRecord(scope, input.other),
  ]);
  const [one, other] = await Promise.all(found.map((each) => half(scope, each)));
  if (!one || !other || one.person.id === other.person.id) throw notFound();
  const apart = one.apartFrom.some((id) => other.records.includes(id));
  const notSame = one.notSame.get(other.person.id);
  return { one, other, like: likenessOf(one.person, other.person), apart, notSame };
}

async function half(scope: Scope, standing: Awaited<ReturnType<typeof canonicalRecord>>) {
  if (!standing) throw notFound();
  const records = await recordsOf(scope, standing.root);
  const [{ stays, referrals }, apart, marked] = await Promise.all([
    historyOf(scope, records),
    apartFrom(scope, records),
    notSameAs(scope, records),
    noteAccess(scope, below.person(scope.homes.people(), standing.root.value.id), "comparison"),
  ]);
  const hidden = isHidden(records);
  return {
    person: standing.root.value,
    hidden,
    stays: stays.map((each) => seenStay(each, hidden)),
    referrals: referrals.length,
    records: records.map((each) => each.value.id),
    apartFrom: apart.map((each) => each.other),
    notSame: marked,
  };
}

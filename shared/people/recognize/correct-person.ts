import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { recordsOf } from "#shared/records/person/group.ts";
import { notSameAs } from "#shared/records/person/not-same.ts";
import type { Person } from "#shared/records/person/person.ts";
import { asking, question, questionKey } from "#shared/records/person/question.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { rewritten } from "#shared/records/person/rewrite.ts";
import { type Correction, correction, correctionKey } from "#shared/records/stay/correction.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import type { correctPerson } from "../requests.ts";
import { confirming } from "./confirm-stay.ts";

const nothing: Handled = { result: "done", events: [], changes: [] };

/**
 * The person's record follows a correction of their stay, where it said the same as the stay did. If someone
 * else is on file with the new name and birth date, admissions get a question. A stay that is not confirmed
 * yet is identified again.
 */
export async function followCorrection(
  scope: Scope,
  { house, stay: id, version }: z.infer<typeof correctPerson.schema>,
): Promise<Handled> {
  const [found, made] = await scope.table.getAll([
    { entity: stay, key: stayKey(scope.homes, house, id) },
    { entity: correction, key: correctionKey(scope.homes, { house, stay: id, version }) },
  ]);
  if (!found || !made) return nothing;
  const { confirmed, closed } = found.value;
  if (!confirmed) return closed ? nothing : answering(scope, id, await confirming(scope, found));
  const standing = await canonicalRecord(scope, confirmed.person);
  if (!standing) return nothing;
  const { root, identity } = standing;
  const now = [root, identity].map((one) => corrected(one.value, made.value, found.value));
  const at = now.findIndex((one) => one !== undefined);
  const [was, value] = [[root, identity][at], now[at]];
  if (!was || !value) return nothing;
  const { changes, taken } = await rewritten(scope, was, value);
  return {
    result: "done",
    events: [personEvent(scope, { type: "person.corrected" }, was.value.id, { stay: id })],
    changes: [...changes, ...(await askingWho(scope, found.value, root.value.id, taken))],
  };
}

/** The record with the stay's values where it had the ones before; undefined if it had none of them. */
function corrected(who: Person, { before, what }: Correction, said: Stay): Person | undefined {
  const { legalName, givenName, familyName, preferredName, birthDate, phone } = said;
  const name = what.includes("name") && who.legalName === before.legalName;
  const born = what.includes("birth_date") && who.birthDate === before.birthDate;
  const called = what.includes("phone") && who.phone === before.phone;
  if (!name && !born && !called) return undefined;
  return {
    ...who,
    ...(name ? { legalName, givenName, familyName, preferredName } : {}),
    ...(born ? { birthDate } : {}),
    ...(called ? { phone } : {}),
  };
}

/** Whether someone else with these letters is the same person. */
async function askingWho(
  scope: Scope,
  { id, house }: Stay,
  self: Person["id"],
  taken: Person["id"] | undefined,
): Promise<Change[]> {
  const other = taken && (await canonicalRecord(scope, taken))?.root;
  const mine = (await canonicalRecord(scope, self))?.root;
  if (!other || !mine || other.value.id === self) return [];
  if ((await notSameAs(scope, await recordsOf(scope, mine))).has(other.value.id)) return [];
  return asking(scope, { stay: id, house, about: "may_be_known", other: other.value.open });
}

/** A stay that could be confirmed leaves no question open. */
async function answering(scope: Scope, id: Stay["id"], handled: Handled): Promise<Handled> {
  if (handled.result === "refused") return handled;
  const asked = await scope.table.get(question, questionKey(scope.homes, id));
  if (!asked || asked.value.answeredAt) return handled;
  const answeredAt = stamp(scope.now());
  return {
    ...handled,
    changes: [...handled.changes, replace(question, asked, { ...asked.value, answeredAt })],
  };
}

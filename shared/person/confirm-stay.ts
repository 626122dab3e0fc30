import type { Receipt } from "#shared/letter/receipt.ts";
import { type Stay, stay, stayKey } from "#shared/stay/stay.ts";
import type { Happened } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { project, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { person } from "./person.ts";
import { question } from "./question.ts";
import { recognise } from "./recognise.ts";

/**
 * Recognises who moved in and confirms the stay, on condition that no other stay of theirs is open. Where one
 * is, admissions get a question, and the house sees what it saw before. One confirmed open stay a person.
 */
export async function confirmStay(
  scope: Scope,
  asked: { house: Stay["house"]; stay: Stay["id"] },
): Promise<Receipt> {
  const found = await scope.table.get(stay, stayKey(scope.homes, asked.house, asked.stay));
  if (!found || found.value.closed)
    return { result: "refused", code: "stay_closed", events: [], changes: [] };
  if (found.value.confirmed) return { result: "done", events: [], changes: [] };
  return confirming(scope, found);
}

/** The same whether the post carries a house's letter out or admissions answer their question. */
export async function confirming(scope: Scope, found: Stored<Stay>): Promise<Receipt> {
  const { id, house, legalName, preferredName, birthDate } = found.value;
  const who = await recognise(scope, { legalName, preferredName, birthDate });
  const other = who.known?.value.open;
  const at = scope.now().toString();
  if (other && other.stay !== id) {
    const ask = project(question, { stay: id, house, other, askedAt: at, answeredAt: null }, 1);
    return {
      result: "refused",
      code: "question",
      events: [happened(scope, "person.question", found.value)],
      changes: [ask],
    };
  }
  const open = { house, stay: id };
  return {
    result: "done",
    events: [happened(scope, "stay.confirmed", found.value), inStay(scope, found.value)],
    changes: [
      ...(who.known ? [replace(person, who.known, { ...who.known.value, open })] : who.create(open)),
      replace(stay, found, { ...found.value, confirmed: { person: who.id, at }, changedAt: at }),
    ],
  };
}

const happened = (scope: Scope, type: string, value: Stay): Happened => ({
  type,
  in: scope.homes.people(),
  feed: scope.homes.people(),
  subject: { stay: value.id, house: value.house },
});

const inStay = (scope: Scope, value: Stay): Happened => ({
  type: "stay.confirmed",
  in: below.stay(scope.homes.house(value.house), value.id),
  feed: scope.homes.house(value.house),
  subject: { stay: value.id },
});

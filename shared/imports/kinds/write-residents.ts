import type { Part, Writing } from "#shared/imports/steps/carry-out.ts";
import { failedResult, madeResult, marked, marking, type RowWork } from "#shared/imports/steps/row-work.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import type { ImportHeader, RowResult } from "#shared/records/import/entities.ts";
import { freeBed, openStay } from "#shared/residents/index.ts";
import type { NewEvent } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, nextVersion, replace } from "#shared/table/transact.ts";
import type { ResidentRow } from "./resident-row.ts";

/**
 * Who lives where already: a stay opens in its bed as any stay does, with the real date and what was agreed.
 * Somebody whose bed was taken meanwhile is named in the outcomes.
 */
export const planResidents =
  (scope: Scope, header: ImportHeader) =>
  async (works: readonly RowWork<ResidentRow>[]): Promise<(Writing | RowResult)[]> => {
    const [settled, beds] = await Promise.all([
      marked(scope, header, works),
      scope.table.getAll(
        works.map(({ value }) => ({ entity: bed, key: bedKey(scope.homes.house(value.house), value.bed) })),
      ),
    ]);
    const planned: (Writing | RowResult)[] = [];
    for (const [index, work] of works.entries())
      planned.push(settled.get(work.at) ?? (await planResident(scope, header, work, beds[index])));
    return planned;
  };

async function planResident(
  scope: Scope,
  header: ImportHeader,
  work: RowWork<ResidentRow>,
  chosen: Parameters<typeof freeBed>[1],
): Promise<Writing | RowResult> {
  const { value } = work;
  try {
    const { into, events, changes } = await freeBed(scope, chosen, undefined);
    const before = endedHold(into, events, changes);
    const opened = openStay(scope, before.length > 0 ? { ...into, version: nextVersion(into) } : into, {
      id: `sty_${work.drawn}`,
      legalName: value.legalName,
      preferredName: value.preferredName,
      birthDate: value.birthDate,
      phone: value.phone,
      since: value.since,
      referral: null,
      opening: { weeklyCents: value.agreedWeeklyCents, balanceCents: value.openingBalanceCents },
    });
    const { change, shared } = marking(header, work);
    return {
      before,
      changes: [...opened.changes, change],
      shared,
      event: opened.event,
      result: madeResult(work),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failedResult(work.at, error.fields[0]?.code ?? error.code);
  }
}

/** A hold that has ended unseen ends before its bed is slept in: two rows may ask for beds offered from one list. */
function endedHold(
  into: Stored<Bed>,
  [first, ...others]: readonly NewEvent[],
  changes: readonly Change[],
): Part[] {
  return first ? [{ events: [first, ...others], changes: [replace(bed, into, into.value), ...changes] }] : [];
}

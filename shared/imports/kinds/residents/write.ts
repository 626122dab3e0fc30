import { Refusal } from "#shared/kernel/errors.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { freeBed, openStay } from "#shared/residents/index.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, nextVersion, replace } from "#shared/table/transact.ts";
import type { Part, Planned, RowWork } from "../kind.ts";
import type { ResidentRow } from "./row.ts";

type Work = RowWork<ResidentRow>;
/** The bed each row names, as it is now. */
export type Beds = ReadonlyMap<Work, Stored<Bed> | undefined>;

export async function readBeds(scope: Scope, works: readonly Work[]): Promise<Beds> {
  const found = await scope.table.getAll(
    works.map(({ value }) => ({ entity: bed, key: bedKey(scope.homes.house(value.house), value.bed) })),
  );
  return new Map(works.map((work, at) => [work, found[at]]));
}

/**
 * Opens a stay in its bed for each current resident, with the real date and agreement. A row whose bed was
 * taken meanwhile is reported in the outcomes.
 */
export async function planResident(scope: Scope, _: ImportHeader, work: Work, beds: Beds): Promise<Planned> {
  const { value } = work;
  try {
    const { into, events, changes } = await freeBed(scope, beds.get(work), undefined);
    const before = endedHold(into, events, changes);
    const opened = openStay(scope, before.length > 0 ? { ...into, version: nextVersion(into) } : into, {
      id: `sty_${work.drawn}`,
      legalName: value.legalName,
      preferredName: value.preferredName,
      birthDate: value.birthDate,
      phone: value.phone,
      since: value.since,
      referral: null,
      opened: { how: "import", command: null },
      opening: { weeklyCents: value.agreedWeeklyCents, balanceCents: value.openingBalanceCents },
    });
    return { before, changes: opened.changes, event: opened.event };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { failed: error.fields[0]?.code ?? error.code };
  }
}

/** Ends a lapsed hold before its bed is occupied: two rows may name beds offered from one waitlist. */
function endedHold(
  into: Stored<Bed>,
  [first, ...others]: readonly NewEvent[],
  changes: readonly Change[],
): Part[] {
  return first ? [{ events: [first, ...others], changes: [replace(bed, into, into.value), ...changes] }] : [];
}

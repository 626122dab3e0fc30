import { accommodation, accommodationsIn } from "#shared/records/accommodation/accommodation.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { closeInError, happenedSince } from "#shared/residents/index.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { MadeRow, Removal } from "../kind.ts";

async function read(scope: Scope, { made }: MadeRow) {
  const { homes, table } = scope;
  const found = await table.get(stay, stayKey(homes, made.house, `sty_${made.id.slice(4)}`));
  const inBed = found && (await table.get(bed, bedKey(homes.house(made.house), found.value.bed)));
  return { found, inBed };
}

/**
 * Whether a stay was changed since it was imported: any event counts, and accommodation requests, which have
 * events of their own. Views are not changes.
 */
export async function stayTouched(scope: Scope, _: ImportHeader, row: MadeRow): Promise<boolean> {
  const { found, inBed } = await read(scope, row);
  if (!found || found.value.closed?.kind === "entered_in_error") return false;
  const { occupant, agreedOut } = inBed?.value ?? {};
  const { versions } = row.made;
  // The system's confirmation of the person is one change, made by the import.
  const left = found.value.confirmed ? (versions.stay ?? 0) + 1 : versions.stay;
  return (
    found.version !== left ||
    occupant?.stay !== found.value.id ||
    Boolean(agreedOut) ||
    (await happenedBeside(scope, found.value))
  );
}

async function happenedBeside(scope: Scope, { id, house }: Stay): Promise<boolean> {
  const asked = await scope.table.query({
    in: accommodationsIn(scope.homes, { house, stay: id }),
    prefix: "acc_",
    limit: 1,
    kinds: [accommodation],
  });
  return asked.items.length > 0 || happenedSince(scope, { id, house });
}

/** Closes a stay as entered in error; it stays readable. */
export async function removeStay(
  scope: Scope,
  header: ImportHeader,
  row: MadeRow,
): Promise<Removal | undefined> {
  const { found, inBed } = await read(scope, row);
  if (!found || !inBed || found.value.closed) return undefined;
  const { house, id, bed: left } = found.value;
  const home = scope.homes.house(house);
  return {
    changes: closeInError(scope, found, inBed, { by: header.by }),
    event: eventOf(stayEvents, {
      type: "stay.entered_in_error",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: left, import: header.id },
    }),
  };
}

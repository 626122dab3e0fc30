import { sendRequest } from "#shared/engine/outbox/message.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { release } from "#shared/people/index.ts";
import { accommodation, accommodationsIn } from "#shared/records/accommodation/accommodation.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { type Stay, stay, stayCardKey, stayKey } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { MadeRow, Removal } from "../kind.ts";

/** Events of the import itself: the stay opens, and the system confirms the person. */
const own = new Set(["stay.opened", "stay.confirmed"]);

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
  const { homes, table } = scope;
  const asked = await table.query({
    in: accommodationsIn(homes, { house, stay: id }),
    prefix: "acc_",
    limit: 1,
    kinds: [accommodation],
  });
  if (asked.items.length > 0) return true;
  let cursor: string | null = null;
  do {
    const page = await table.query({
      in: below.stay(homes.house(house), id),
      limit: 200,
      kinds: [event],
      ...(cursor ? { cursor } : {}),
    });
    if (page.items.filter(is(event)).some(({ value }) => !own.has(value.type))) return true;
    cursor = page.next;
  } while (cursor);
  return false;
}

/** Closes a stay as entered in error; it stays readable. */
export async function removeStay(
  scope: Scope,
  header: ImportHeader,
  row: MadeRow,
): Promise<Removal | undefined> {
  const { found, inBed } = await read(scope, row);
  if (!found || !inBed || found.value.closed) return undefined;
  const { value } = found;
  const { house, id } = value;
  const home = scope.homes.house(house);
  const at = stamp(scope.now());
  const closed = { kind: "entered_in_error" as const, on: value.since, at, by: header.by };
  return {
    changes: [
      replace(stay, found, { ...value, closed, agreedOut: null, changedAt: at }),
      remove("card", stayCardKey(scope.homes, house, id)),
      replace(bed, inBed, { ...inBed.value, occupant: null, agreedOut: null, changedAt: at }),
      sendRequest(scope, home, `release-${id}`, release, { house, stay: id }),
    ],
    event: eventOf(stayEvents, {
      type: "stay.entered_in_error",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: value.bed, import: header.id },
    }),
  };
}

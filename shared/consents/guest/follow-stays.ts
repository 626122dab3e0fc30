import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { atAllRecords } from "#shared/records/consent/all-records.ts";
import { type Guest, guest, guestKey, guestPrefix } from "#shared/records/guest/guest.ts";
import { guestStay } from "#shared/records/guest/guest-stay.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { everyone } from "../everyone.ts";

type Source = StayPlace | Pick<Guest, "person" | "id">;

const guestsOf = async (scope: Scope, person: Id<"person">): Promise<Guest[]> =>
  (
    await queryAll(scope, { in: scope.homes.consents(person), prefix: guestPrefix, nothingElse: true }, guest)
  ).map(({ value }) => value);

/** The guests of a stay lie with whichever record of its resident holds the consent. */
async function guestsFrom(scope: Scope, source: Source): Promise<Guest[]> {
  if ("person" in source) {
    const found = await scope.table.get(guest, guestKey(scope.homes, source));
    return found ? [found.value] : [];
  }
  const found = await scope.table.get(stay, stayKey(scope.homes, source.house, source.stay));
  if (!found?.value.confirmed) return [];
  const records = await atAllRecords(found.value.confirmed.person, (person) => ({ ...scope, person }));
  const all = await Promise.all(records.map(({ person }) => guestsOf(scope, person)));
  return all.flat().filter(({ of }) => of.stay === source.stay);
}

/** Each guest's invitation knows whether its stay goes on, since no guest and no gate reads a house. */
export const guestStaysFollow = projection({
  from: [
    changed(stay, ({ house, stay: id }): Source => ({ house, stay: id })),
    changed(guest, ({ person, guest: id }): Source => ({ person, id })),
  ],
  to: [guestStay],
  sources: async (scope): Promise<readonly Source[]> =>
    (await Promise.all((await everyone(scope)).map((person) => guestsOf(scope, person)))).flat(),
  of: async (scope, source) => {
    const guests = await guestsFrom(scope, source);
    const stays = await scope.table.getAll(
      guests.map(({ of }) => ({ entity: stay, key: stayKey(scope.homes, of.house, of.stay) })),
    );
    return guests.flatMap(({ person, id }, at) => {
      const found = stays[at];
      const over = found?.value.closed?.at ?? null;
      return found ? [written(guestStay, { person, guest: id, over }, found.version)] : [];
    });
  },
});

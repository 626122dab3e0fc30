import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import {
  checkInShare,
  shareKey,
  sharePrefix,
  shareReceipt,
  supportedCheckIn,
} from "#shared/records/check-in/share.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { everyJourney } from "../journeys/index.ts";

type Source = { readonly journey: Id<"journey">; readonly checkIn?: CheckIn["id"] };

/** More than the versions of a share ever are. */
const aMove = 1e6;

async function sharesOf(scope: Scope, { journey: of, checkIn }: Source) {
  const { homes, table } = scope;
  if (!checkIn) return queryAll(scope, { in: homes.exchange(of), prefix: sharePrefix }, checkInShare);
  const found = await table.get(checkInShare, shareKey(homes, { journey: of, id: checkIn }));
  return found ? [found] : [];
}

/** The copies that a house's supporters read, as long as the resident lives there and has not taken them back. */
export const supportedFollows = projection({
  from: [
    changed(checkInShare, ({ journey: of, checkIn }): Source => ({ journey: of, checkIn })),
    changed(journey, ({ journey: of }): Source => ({ journey: of })),
  ],
  to: [supportedCheckIn, shareReceipt],
  sources: async (scope) => (await everyJourney(scope)).map((of): Source => ({ journey: of })),
  of: async (scope, source) => {
    const [on, shares] = await Promise.all([
      scope.table.get(journey, journeyKey(scope.homes, source.journey)),
      sharesOf(scope, source),
    ]);
    return shares.flatMap(({ value, version }) => {
      const { house, copy, checkIn, audience } = value;
      if (!on || !house || audience !== "house_supporters") return [];
      const shown = copy && on.value.house === house ? { name: on.value.name, copy } : null;
      const at = on.version * aMove + version;
      return [
        written(supportedCheckIn, { checkIn, house, shown }, at),
        written(shareReceipt, { checkIn, journey: source.journey, isShown: shown !== null }, at),
      ];
    });
  },
});

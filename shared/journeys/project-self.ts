import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfStay, selfStayOf } from "#shared/records/journey/self-stay.ts";
import { everyStay } from "#shared/records/stay/every-stay.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";

/*
 * What the network knows of a resident, written into their own home. The system only puts it there, on condition of the
 * journey's epoch.
 */

/** A stay, or all stays of a journey: it opens after its stay was confirmed. */
type Source = Pick<Stay, "house" | "id"> | { readonly journey: Stay["journey"] };

/** The stays of a source whose journey has opened, each with its journey. */
async function staysOf(scope: Scope, source: Source) {
  const { homes, table } = scope;
  const named =
    "journey" in source ? undefined : await table.get(stay, stayKey(homes, source.house, source.id));
  const id = "journey" in source ? source.journey : named?.value.journey;
  const on = id && (await table.get(journey, journeyKey(homes, id)));
  if (!on) return [];
  const all = named
    ? [named]
    : await table.getAll(
        on.value.stays.map((one) => ({ entity: stay, key: stayKey(homes, one.house, one.stay) })),
      );
  return all.flatMap((one) => (one ? [{ stay: one, journey: on.value }] : []));
}

export const selfStayFollows = projection({
  from: [
    changed(stay, ({ house, stay: id }): Source => ({ house, id })),
    changed(journey, ({ journey: id }): Source => ({ journey: id })),
  ],
  to: [selfStay],
  sources: everyStay,
  of: async (scope, source) =>
    (await staysOf(scope, source)).map(({ stay: { value, version }, journey: on }) =>
      unread(selfStay, selfStayOf(value), version, [inEpoch(scope.homes, on)]),
    ),
});

import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread, written } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { checkInShare, shareKey, sharePrefix } from "#shared/records/check-in/share.ts";
import { client, clinicalHeader } from "#shared/records/clinical/header.ts";
import { clinicalCheckIn } from "#shared/records/clinical/shared.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { queryAll } from "#shared/table/query-all.ts";

type Source = { readonly journey: Id<"journey"> };

/** Which clinicians a journey is open to, in its clinical home and on their own lists. */
export const cliniciansFollow = projection({
  from: [changed(journey, ({ journey: of }): Source => ({ journey: of }))],
  to: [clinicalHeader, client],
  sources: async (scope) => (await everyJourney(scope)).map((of): Source => ({ journey: of })),
  of: async ({ homes, table }, { journey: id }) => {
    const on = await table.get(journey, journeyKey(homes, id));
    if (!on || on.value.clinicians.length === 0) return [];
    const { name, timeZone, clinicians } = on.value;
    return [
      ...clinicians.map(({ member, until }) =>
        written(client, { member, journey: id, name, until }, on.version),
      ),
      unread(clinicalHeader, { journey: id, name, timeZone, clinicians }, on.version, [
        inEpoch(homes, on.value),
      ]),
    ];
  },
});

type Shared = Source & { readonly checkIn?: Id<"checkIn"> };

/** The check-ins that a resident shares with their clinician, until they take them back. */
export const clinicalSharesFollow = projection({
  from: [
    changed(checkInShare, ({ journey: of, checkIn }): Shared => ({ journey: of, checkIn })),
    changed(journey, ({ journey: of }): Shared => ({ journey: of })),
  ],
  to: [clinicalCheckIn],
  sources: async (scope) => (await everyJourney(scope)).map((of): Shared => ({ journey: of })),
  of: async (scope, { journey: id, checkIn }) => {
    const { homes, table } = scope;
    const one = checkIn && (await table.get(checkInShare, shareKey(homes, { journey: id, id: checkIn })));
    const [on, shares] = await Promise.all([
      table.get(journey, journeyKey(homes, id)),
      checkIn
        ? [one].flatMap((share) => share ?? [])
        : queryAll(scope, { in: homes.exchange(id), prefix: sharePrefix }, checkInShare),
    ]);
    if (!on) return [];
    return shares
      .filter(({ value }) => value.audience === "clinician")
      .map(({ value, version }) =>
        unread(clinicalCheckIn, { journey: id, checkIn: value.checkIn, copy: value.copy }, version, [
          inEpoch(homes, on.value),
        ]),
      );
  },
});

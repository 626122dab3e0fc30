import { changed } from "#shared/engine/changes/following.ts";
import { gone, projection, unread, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { outCard } from "#shared/records/appointment/out-card.ts";
import { ownTimes, schedule, scheduleKey } from "#shared/records/appointment/schedule.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { unchanged } from "#shared/table/transact.ts";
import { everyJourney } from "../every-journey.ts";

type Source = { readonly journey: Id<"journey"> };

/** When a resident is out, for the house they live in; and all their times, for their first page. */
export const timesFollow = projection({
  from: [
    changed(schedule, ({ journey: of }): Source => ({ journey: of })),
    changed(journey, ({ journey: of }): Source => ({ journey: of })),
  ],
  to: [outCard, ownTimes],
  sources: async (scope) => (await everyJourney(scope)).map((of): Source => ({ journey: of })),
  of: async ({ homes, table }, { journey: id }) => {
    const [on, kept] = await table.getAll([
      { entity: journey, key: journeyKey(homes, id) },
      { entity: schedule, key: scheduleKey(homes, id) },
    ]);
    if (!on || !kept) return [];
    const version = on.version + kept.version;
    const held = [unchanged(on), unchanged(kept)];
    const { slots } = kept.value;
    const shown = slots.flatMap((one) => (one.shown ? [one.times] : []));
    const cards = on.value.stays.map(({ house, stay, until }) => {
      const times = until === null && house === on.value.house ? shown : [];
      const card = { house, stay, times };
      return times.length > 0 ? written(outCard, card, version, held) : gone(outCard, card, held);
    });
    const own = { journey: id, slots: slots.map(({ times }) => times) };
    return [...cards, unread(ownTimes, own, version, [inEpoch(homes, on.value)])];
  },
});

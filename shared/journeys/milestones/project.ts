import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import {
  milestoneStanding,
  sharedMilestones,
  sharedMilestonesKey,
} from "#shared/records/milestone/milestone.ts";
import { milestonesOnToday, nothingShared } from "#shared/records/milestone/on-today.ts";
import { everyJourney } from "../every-journey.ts";

type At = { readonly journey: Id<"journey"> };

/** Milestones that a resident shares with their house, while they live there, and then what it sees. */
export const milestonesFollow = projection({
  from: [
    changed(sharedMilestones, ({ journey: id }): At => ({ journey: id })),
    changed(journey, (at): At => at),
  ],
  to: [milestonesOnToday, milestoneStanding],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, at) => {
    const { homes, table } = scope;
    const [on, shared] = await table.getAll([
      { entity: journey, key: journeyKey(homes, at.journey) },
      { entity: sharedMilestones, key: sharedMilestonesKey(homes, at.journey) },
    ]);
    if (!on || !shared) return [];
    const { toHouse, toMentor: _, ...of } = shared.value;
    const version = on.version + shared.version;
    const lives = on.value.stays.some(({ stay, until }) => stay === of.stay && until === null);
    const { house, stay } = of;
    const counted = lives ? toHouse : nothingShared;
    // Whatever the others saw before is empty, whether or not the journey still names them.
    const others = on.value.stays.filter((one) => one.stay !== stay);
    return [
      ...others.map((one) =>
        written(milestonesOnToday, { house: one.house, stay: one.stay, counted: nothingShared }, version),
      ),
      written(milestonesOnToday, { house, stay, counted }, version),
      unread(milestoneStanding, { ...of, counted }, version, [inEpoch(homes, on.value)]),
    ];
  },
});

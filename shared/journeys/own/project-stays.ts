import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfStay, selfStayOf } from "#shared/records/journey/self-stay.ts";
import { stay } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import type { Scope } from "#shared/table/scope.ts";
import { everyJourney } from "../every-journey.ts";
import { journeyNow, onJourney, type Source, staysOn } from "./on-journey.ts";

async function found(scope: Scope, source: Source<StayPlace>) {
  if (!("journey" in source)) return [await onJourney(scope, source)];
  const on = await journeyNow(scope, source.journey);
  return on ? (await staysOn(scope, on)).map((one) => ({ stay: one, journey: on })) : [];
}

/** A resident's stays: their bed, since when and until when. */
export const selfStayFollows = projection({
  from: [changed(stay, (at): Source<StayPlace> => at), changed(journey, (at): Source<StayPlace> => at)],
  to: [selfStay],
  sources: async (scope) => (await everyJourney(scope)).map((id): Source<StayPlace> => ({ journey: id })),
  of: async (scope, source) =>
    (await found(scope, source)).flatMap((one) =>
      one
        ? [
            unread(selfStay, selfStayOf(one.stay.value), one.stay.version, [
              inEpoch(scope.homes, one.journey.value),
            ]),
          ]
        : [],
    ),
});

import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfStay, selfStayOf } from "#shared/records/journey/self-stay.ts";
import { stay } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { everyJourney } from "../every-journey.ts";
import { type Source, staysFrom } from "./on-journey.ts";

/** A resident's stays: their bed, since when and until when. */
export const selfStayFollows = projection({
  from: [changed(stay, (at): Source<StayPlace> => at), changed(journey, (at): Source<StayPlace> => at)],
  to: [selfStay],
  sources: async (scope) => (await everyJourney(scope)).map((id): Source<StayPlace> => ({ journey: id })),
  of: async (scope, source) =>
    (await staysFrom(scope, source)).map(({ stay: { value, version }, journey: on }) =>
      unread(selfStay, selfStayOf(value), version, [inEpoch(scope.homes, on.value)]),
    ),
});

import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfToSign, selfToSignOf } from "#shared/records/journey/self-to-sign.ts";
import { packet, packetKey } from "#shared/records/packet/packet.ts";
import { stay } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { everyJourney } from "../every-journey.ts";
import { type OnStay, type Source, staysFrom } from "./on-journey.ts";

type At = Source<StayPlace>;

/** What a resident has not signed yet. */
export const selfToSignFollows = projection({
  from: [
    changed(packet, (at): At => at),
    changed(stay, (at): At => ({ house: at.house, stay: at.stay })),
    changed(journey, (at): At => at),
  ],
  to: [selfToSign],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) =>
    Promise.all(
      (await staysFrom(scope, source)).map(async ({ stay: { value, version }, journey: on }: OnStay) => {
        const signed = await scope.table.get(packet, packetKey(scope.homes, value.house, value.id));
        return unread(selfToSign, selfToSignOf(value, signed?.value), version + (signed?.version ?? 0), [
          inEpoch(scope.homes, on.value),
        ]);
      }),
    ),
});

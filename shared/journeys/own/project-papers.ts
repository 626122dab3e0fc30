import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfPaper, selfPaperOf } from "#shared/records/journey/self-paper.ts";
import { documentKey, type SignedDocument, signedDocument } from "#shared/records/packet/document.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { everyJourney } from "../every-journey.ts";
import { journeyNow, onJourney, type Source } from "./on-journey.ts";

type At = Source<StayPlace & { readonly document: SignedDocument["id"] }>;

async function found(scope: Scope, source: At) {
  const { homes, table } = scope;
  if (!("journey" in source)) {
    const on = (await onJourney(scope, source))?.journey;
    const one = on && (await table.get(signedDocument, documentKey(homes, source, source.document)));
    return { on, papers: one ? [one] : [] };
  }
  const on = await journeyNow(scope, source.journey);
  const papers = await Promise.all(
    (on?.value.stays ?? []).map((one) => {
      const all = below.documents(below.stay(homes.house(one.house), one.stay));
      return queryAll(scope, { in: all }, signedDocument);
    }),
  );
  return { on, papers: papers.flat() };
}

/** A resident's signed papers. */
export const selfPaperFollows = projection({
  from: [changed(signedDocument, (at): At => at), changed(journey, (at): At => at)],
  to: [selfPaper],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { on, papers } = await found(scope, source);
    if (!on) return [];
    const also = [inEpoch(scope.homes, on.value)];
    return papers.map(({ value, version }) =>
      unread(selfPaper, selfPaperOf(on.value.id, value), version, also),
    );
  },
});

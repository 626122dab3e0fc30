import { notFound } from "#shared/kernel/errors.ts";
import {
  caseKey,
  decided,
  departure,
  departureKey,
  type InvoluntaryCase,
  involuntaryCase,
} from "#shared/records/departure/departure.ts";
import { departureEvents } from "#shared/records/departure/events.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import type { Review } from "#shared/records/review/review.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { DoneInPerson } from "#shared/table/acted-by.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { onStay, writeDeparture } from "./act.ts";

/**
 * What the decision of a fair review means for the case it is about. Upheld: the notice continues. Changed: the case ends,
 * and another needs a new one. Whoever took part in the case never decides it, nor the second decision-maker, who is known
 * by name. After the stay it is written down, and the case ended it. @throws not_found, conflict `nothing_to_review`, `review_party`
 */
export async function endsReview(
  scope: Scope,
  { house, stay: id, case: of }: Review,
  by: DoneInPerson,
  { result, words }: { readonly result: "upheld" | "changed"; readonly words: string },
): Promise<{ readonly events: NewEvent[]; readonly changes: Change[] }> {
  if (!of) return { events: [], changes: [] };
  const { homes, table } = scope;
  const at = { house, stay: id };
  const [found, was, one] = await table.getAll([
    { entity: stay, key: stayKey(homes, house, id) },
    { entity: departure, key: departureKey(homes, at) },
    { entity: involuntaryCase, key: caseKey(homes, at, of) },
  ]);
  if (!found || !was || !one) throw notFound();
  if (one.value.ended || !one.value.review) throw reviewConflict("nothing_to_review");
  if (decided(one.value.decision, by)) throw reviewConflict("review_party");
  const review = { ...one.value.review, outcome: { ...by, result, words } };
  const ended: InvoluntaryCase["ended"] =
    result === "changed" ? { at: by.at, by: by.by, why: "changed", reason: words } : null;
  const home = homes.house(house);
  return {
    events: [
      eventOf(departureEvents, {
        type: "departure.review_answered",
        data: { result },
        in: below.stay(home, id),
        feed: home,
        subject: { stay: id },
      }),
    ],
    changes: found.value.closed
      ? [replace(involuntaryCase, one, { ...one.value, review })]
      : [
          writeDeparture(was, {
            ...was.value,
            ...(ended ? { case: null, kind: null } : {}),
            changedAt: by.at,
          }),
          replace(involuntaryCase, one, { ...one.value, review, ended }),
          ...onStay(found, ended ? { notice: null } : {}, by.at),
        ],
  };
}

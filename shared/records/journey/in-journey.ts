import type { Temporal } from "temporal-polyfill";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { type Journey, journeyHeader, journeyHeaderKey } from "./journey.ts";
import { journeyConflict } from "./refusals.ts";
import { inEpoch } from "./save.ts";

/** Whether a journey is open to this member: as mentor, or as cover whose time is not over. */
export const walksWith = (
  { person, mentor, cover }: Pick<Journey, "person" | "mentor" | "cover">,
  member: Id<"member">,
  now: Temporal.Instant,
): boolean =>
  person !== null &&
  (mentor === member || (cover !== null && cover.member === member && !hasCome(cover.until, now)));

/** The journey of a scope that was opened in one. @throws forbidden */
export function journeyIn({ journey }: Scope): Id<"journey"> {
  if (!journey) throw forbidden("journey.read");
  return journey;
}

/** A journey as it is now, and what every write into it holds. */
export interface InJourney {
  readonly journey: Journey;
  /** The condition that nobody else may enter it since. */
  readonly still: Change;
}

/**
 * For every write of a resident or their mentor: the journey, if it still is theirs. @throws forbidden; not_found if it
 * is somebody else's now; conflict `handed_over` to whoever no longer walks with them
 */
export async function inJourney(scope: Scope): Promise<InJourney> {
  const { homes, person, member, table } = scope;
  const id = journeyIn(scope);
  const header = (await table.get(journeyHeader, journeyHeaderKey(homes, id)))?.value;
  if (!header || (!member && header.person !== (person ?? null))) throw notFound();
  if (member && !walksWith(header, member, scope.now())) throw journeyConflict("handed_over");
  return { journey: header, still: inEpoch(homes, header) };
}

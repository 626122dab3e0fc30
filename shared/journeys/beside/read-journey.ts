import { forbidden, notFound } from "#shared/kernel/errors.ts";
import { type Journey, journeyHeader, journeyHeaderKey } from "#shared/records/journey/journey.ts";
import { type Rhythm, rhythm, rhythmKey } from "#shared/records/journey/rhythm.ts";
import { type SharedMeetings, sharedMeetings, sharedMeetingsKey } from "#shared/records/meeting/shared.ts";
import { sharedMilestones, sharedMilestonesKey } from "#shared/records/milestone/milestone.ts";
import { type Counted, nothingShared } from "#shared/records/milestone/on-today.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface JourneyPage {
  readonly journey: Journey;
  readonly rhythm: Pick<Rhythm, "lastOn" | "nextOn" | "promised">;
  /** What the resident shares of them. */
  readonly milestones: Counted;
  readonly meetings: SharedMeetings["shown"];
}

const none = { lastOn: null, nextOn: null, promised: "" };

/** A journey, for whoever walks with its resident. @throws forbidden, not_found */
export async function readJourney(scope: Scope): Promise<JourneyPage> {
  requirePermission(scope, "journey.read");
  const { homes, journey, table } = scope;
  if (!journey) throw forbidden("journey.read");
  const [header, met, shared, meetings] = await table.getAll([
    { entity: journeyHeader, key: journeyHeaderKey(homes, journey) },
    { entity: rhythm, key: rhythmKey(homes, journey) },
    { entity: sharedMilestones, key: sharedMilestonesKey(homes, journey) },
    { entity: sharedMeetings, key: sharedMeetingsKey(homes, journey) },
  ]);
  if (!header) throw notFound();
  return {
    journey: header.value,
    rhythm: met?.value ?? none,
    milestones: shared?.value.toMentor ?? nothingShared,
    meetings: meetings?.value.shown ?? null,
  };
}

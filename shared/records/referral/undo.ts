import * as z from "zod";
import { hasCome, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { undoable, undoUntil } from "#shared/records/undo/undo.ts";
import type { Scope } from "#shared/table/scope.ts";
import { clock } from "./clock.ts";
import { referralState } from "./state.ts";
import { waitlistEntry } from "./waitlist-entry.ts";

/** Acts on a referral that can be undone. */
export const undoableActs = ["accepted", "declined", "bed_offered", "offer_accepted", "moved_in"] as const;

/** The last act, with what an undo restores: gone with the next step, and with a purge. */
export const referralUndo = undoable.extend({
  act: z.enum(undoableActs),
  state: referralState,
  clock,
  changedAt: instantSchema,
  /** Its place on the waitlist, from 1. */
  place: z.object({ entry: waitlistEntry, position: z.int().min(1) }).nullable(),
});
export type ReferralUndo = z.infer<typeof referralUndo>;

/** Acts that can be marked as entered in error, after the time to undo them. */
export const reversibleActs = ["accepted", "declined", "moved_in"] as const;
/** The kind of information that tells of the act. */
export const tellsOf = (act: (typeof reversibleActs)[number]) => (act === "moved_in" ? "status" : "decision");
export const reversal = z.object({ at: instantSchema, act: z.enum(reversibleActs) });
type Reversal = z.infer<typeof reversal>;

/** The reversal that a sender is told of: none of an act that it has not been told of yet. */
export const reversedIn = (
  scope: Scope,
  { undo, reversed }: { undo: ReferralUndo | null; reversed: Reversal | null },
  act: Reversal["act"],
): Reversal | null =>
  undo && !hasCome(undoUntil(undo), scope.now()) ? reversed : { at: stamp(scope.now()), act };

/** What undoing an act on a referral restores. */
export const undoOf = (
  scope: Scope,
  was: Pick<ReferralUndo, "state" | "clock" | "changedAt">,
  {
    command,
    act,
    place = null,
  }: Pick<ReferralUndo, "command" | "act"> & Partial<Pick<ReferralUndo, "place">>,
): ReferralUndo => ({
  command,
  act,
  at: stamp(scope.now()),
  state: was.state,
  clock: was.clock,
  changedAt: was.changedAt,
  place,
});

import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { text } from "#shared/kernel/form.ts";
import { hasCome, type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { undoConflict } from "./refusals.ts";

/** Seconds in which an act can be undone. After that it can only be marked as entered in error. */
const undoSeconds = 30;

/** An act that can be undone: the command that did it, and when. */
export const undoable = z.object({ command: z.string(), at: instantSchema });
type Undoable = z.infer<typeof undoable>;

/** The last moment of an undo. */
export const undoUntil = ({ at }: Pick<Undoable, "at">): Instant =>
  stamp(Temporal.Instant.from(at).add({ seconds: undoSeconds }));

/** The field of an undo form: the command of the act. */
export const undoFields = { of: text({ most: 80, required: "field.invalid" }) };

/** The act, if it is still the last one and may be undone. @throws conflict (`undo_changed`, `undo_too_late`) */
export function requireUndoable<U extends Undoable>(
  last: U | null | undefined,
  of: string,
  now: Temporal.Instant,
): U {
  if (last?.command !== of) throw undoConflict("undo_changed");
  if (hasCome(undoUntil(last), now)) throw undoConflict("undo_too_late");
  return last;
}

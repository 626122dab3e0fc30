import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedKey, lapsed } from "#shared/records/bed/bed.ts";
import { referralEvents } from "#shared/records/referral/events.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { isHolding, loseHold } from "#shared/records/referral/transitions/arrive.ts";
import { offerOver } from "#shared/records/referral/transitions/wait.ts";
import { offerOverOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";

/** What goes along when a hold past its time is over, beside the bed itself. */
export interface Lapse {
  /** The bed as whoever wants it finds it. */
  readonly bed: Bed;
  readonly events: readonly NewEvent[];
  readonly changes: readonly Change[];
  /** Who was offered the bed and waits on: their place on the list is still to be told. */
  readonly offered: ReferralHeader | undefined;
}

/**
 * A bed whose hold is over, seen by the clock or not, without it: for plans that want the bed, and write this along.
 * Who was accepted waits for an answer again, a no-show for its call; who was offered the bed waits on. A bed that is
 * not held, or still is, comes back as it was.
 */
export async function lapse(scope: Scope, was: Bed): Promise<Lapse> {
  const now = scope.now();
  const { homes, table } = scope;
  const { hold, house, label } = was;
  if (!hold || !lapsed(hold, now)) return { bed: was, events: [], changes: [], offered: undefined };
  const free = { ...was, hold: null };
  const step = { data: { bed: label }, by: { kind: "system" } as const };
  const [found] = await table.getAll([headerOf(scope, house, hold.referral)]);
  const header = found?.value;
  if (found && header && header.place !== "moved" && bedKept(header.state)?.bed === was.id) {
    if (hasStatus(header, "waitlisted")) {
      const told = recordStep(scope, found, offerOver(header), { type: "referral.offer_ended", ...step });
      return { bed: free, ...told, offered: header };
    }
    if (isHolding(header)) {
      const told = recordStep(scope, found, loseHold(header, now), { type: "referral.hold_ended", ...step });
      return { bed: free, ...told, offered: undefined };
    }
  }
  // The referral knows of no bed kept for it any more: only the bed is put right.
  const where = { in: referralIn(homes, house, hold.referral), feed: homes.house(house) };
  const subject = { referral: hold.referral };
  const event = eventOf(referralEvents, { type: "referral.hold_ended", ...where, subject, data: step.data });
  return { bed: free, events: [event], changes: [], offered: undefined };
}

/** The same with the list that whoever was offered the bed waits on, for plans that write no list of their own. */
export async function lapseWithList(scope: Scope, was: Bed): Promise<Omit<Lapse, "offered">> {
  const { bed: free, events, changes, offered } = await lapse(scope, was);
  return { bed: free, events, changes: [...changes, ...(await onItsList(scope, offered))] };
}

/** What the list then says of who was offered the bed. */
export const onItsList = async (scope: Scope, offered: Lapse["offered"]): Promise<readonly Change[]> =>
  offered ? offerOverOnList(scope, offered, "ended") : [];

/**
 * Ends a hold whose time is over. The clock asks for it; whoever wants the bed sooner does it along the way. Doing it
 * twice changes nothing.
 */
export async function lapseHold(
  scope: Scope,
  input: { house: Id<"house">; bed: Id<"bed"> },
): Promise<"lapsed" | "nothing_due"> {
  const held = await scope.table.get(bed, bedKey(houseHome(scope, input.house), input.bed));
  if (!held) return "nothing_due";
  const over = await lapseWithList(scope, held.value);
  const [first, ...others] = over.events;
  if (!first) return "nothing_due";
  const value = { ...over.bed, changedAt: stamp(scope.now()) };
  try {
    await commitAsSystem(scope, [first, ...others], [replace(bed, held, value), ...over.changes]);
    return "lapsed";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

import { bed, bedKey, lapsed } from "#shared/bed/bed.ts";
import type { Id } from "#shared/ids.ts";
import { commitAsPost } from "#shared/table/commit.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";
import { houseHome, type Scope } from "#shared/tenancy/scope.ts";
import { offerOverOnList } from "#shared/waitlist/keep-list.ts";
import { decideAnew } from "./decide-by.ts";
import { headerOf } from "./load-referral.ts";
import { happenedIn, settle, stepped } from "./place.ts";

/**
 * Ends a hold whose time is over: the bed is free, and the referral waits for an answer again; one that was
 * offered the bed waits on, at its place on the list. Asked for by the clock, and by whoever wants the bed before the clock came by. Doing it twice changes nothing.
 */
export async function lapseHold(
  scope: Scope,
  input: { house: Id<"house">; bed: Id<"bed"> },
): Promise<"lapsed" | "nothing_due"> {
  const home = houseHome(scope, input.house);
  const now = scope.now();
  const held = await scope.table.get(bed, bedKey(home, input.bed));
  const hold = held?.value.hold;
  if (!held || !hold || !lapsed(hold, now)) return "nothing_due";
  const [found] = await scope.table.getAll([headerOf(scope, input.house, hold.referral)]);
  const changes: Change[] = [replace(bed, held, { ...held.value, hold: null, changedAt: now.toString() })];
  if (found && found.value.place !== "moved" && found.value.status === "accepted") {
    const header = stepped(
      scope,
      found.value,
      { type: "referral.hold_ended", data: { bed: held.value.label }, by: null },
      { status: "received", hold: null, ...decideAnew(now) },
    );
    changes.push(...settle(scope, found, header));
  }
  if (found && found.value.place === "here" && found.value.status === "waitlisted") {
    const step = { type: "referral.offer_ended", data: { bed: held.value.label }, by: null };
    changes.push(...settle(scope, found, stepped(scope, found.value, step, { hold: null })));
    changes.push(...(await offerOverOnList(scope, found.value, "ended")));
  }
  try {
    await commitAsPost(
      scope,
      happenedIn(scope, [input.house], {
        type: "referral.hold_ended",
        referral: hold.referral,
        data: { bed: held.value.label },
      }),
      changes,
    );
    return "lapsed";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

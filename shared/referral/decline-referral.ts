import { bed, bedKey } from "#shared/bed/bed.ts";
import { conflict, invalidField } from "#shared/errors.ts";
import { holdToFairness } from "#shared/fairness/hold-to-fairness.ts";
import type { Id } from "#shared/ids.ts";
import { commit } from "#shared/table/commit.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { houseHome, need, type Scope } from "#shared/tenancy/scope.ts";
import { offTheList } from "#shared/waitlist/keep-list.ts";
import { words } from "#shared/words.ts";
import { running } from "./clock.ts";
import { type DeclineReason, declineReasons, homeOfReferral, isOpen, type ReferralHeader } from "./header.ts";
import { authority, headerOf } from "./load-referral.ts";
import { byName, happenedIn, settle, stepped } from "./place.ts";

export interface DeclineReferral {
  /** With which house it lies; null: care declines it from the inbox. */
  readonly house: Id<"house"> | null;
  readonly referral: ReferralHeader["id"];
  readonly reason: DeclineReason;
  /** What would change the answer, and where else to try: each decline says both. At most 1,000 characters. */
  readonly wouldChange: string;
  readonly elsewhere: string;
  /** A text that reads as a ground the law forbids says something else. */
  readonly letStand?: boolean;
  readonly command: string;
}

/**
 * Declines a referral, with a reason. A hold it had ends with it.
 * A vote as reason needs one that was counted; a no-show is closed by the call to its sender.
 * @throws not_found, forbidden, invalid (`/reason`, `/wouldChange`, `/elsewhere`), conflict (`not_waiting`, `call_first`)
 */
export async function declineReferral(
  scope: Scope,
  input: DeclineReferral,
): Promise<{ reason: DeclineReason }> {
  const home = input.house ? houseHome(scope, input.house) : homeOfReferral(scope.homes, null);
  need(scope, "referral.decide");
  if (!input.house) need(scope, "inbox.read");
  if (!declineReasons.includes(input.reason)) throw invalidField("/reason", "required", "Choose a reason.");
  const wouldChange = words(input.wouldChange, "/wouldChange", {
    most: 1000,
    lines: true,
    required: "Say what would change it, or “nothing would”.",
  });
  const elsewhere = words(input.elsewhere, "/elsewhere", {
    most: 1000,
    lines: true,
    required: "Say where else to try, or “not known”.",
  });
  const stands = holdToFairness({ "/wouldChange": wouldChange, "/elsewhere": elsewhere }, input.letStand);
  const asked = { decline: input.referral, reason: input.reason, wouldChange, elsewhere };
  const { answer } = await commit(scope, { home, command: input.command, asked }, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, input.house, input.referral)]);
    const was = authority(found);
    if (!isOpen(was.value)) throw conflict("not_waiting");
    if (was.value.status === "no_show") throw conflict("call_first");
    if (input.reason === "house_vote" && !was.value.vote?.held)
      throw invalidField(
        "/reason",
        "no_vote",
        "Count the house’s vote first: its reason goes with the answer.",
      );
    const at = scope.now().toString();
    const data = { reason: input.reason, ...stands };
    const header = stepped(
      scope,
      was.value,
      { type: "referral.declined", data },
      {
        status: "declined",
        hold: null,
        closedAt: at,
        ...running(was.value, scope.now()),
        decision: {
          kind: "declined",
          at,
          by: byName(scope) ?? "",
          reason: input.reason,
          wouldChange,
          elsewhere,
        },
      },
    );
    return {
      answer: { reason: input.reason },
      events: happenedIn(scope, [input.house], { type: "referral.declined", referral: input.referral, data }),
      changes: [
        ...settle(scope, was, header),
        ...(await freeHeldBed(scope, was.value)),
        ...(await offTheList(scope, was.value)),
      ],
    };
  });
  return answer;
}

/** The change that lets a referral's bed go, where it holds one. */
export async function freeHeldBed(scope: Scope, header: ReferralHeader): Promise<Change[]> {
  if (!header.hold || !header.house) return [];
  const held = await scope.table.get(bed, bedKey(scope.homes.house(header.house), header.hold.bed));
  if (held?.value.hold?.referral !== header.id) return [];
  return [replace(bed, held, { ...held.value, hold: null, changedAt: scope.now().toString() })];
}

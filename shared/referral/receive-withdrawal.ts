import { letter, letterKey } from "#shared/letter/letter.ts";
import type { Receipt } from "#shared/letter/receipt.ts";
import { NotYet } from "#shared/letter/receipt.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { offTheList } from "#shared/waitlist/keep-list.ts";
import { running } from "./clock.ts";
import { freeHeldBed } from "./decline-referral.ts";
import { isOpen, type ReferralHeader } from "./header.ts";
import { headerOf } from "./load-referral.ts";
import { happenedIn, settle, stepped } from "./place.ts";
import { stub, stubKey } from "./records.ts";

/** A partner wants a referral back: it wins if it reaches the authority before the person has moved in. */
export async function receiveWithdrawal(
  scope: Scope,
  asked: { partner: ReferralHeader["partner"]; referral: ReferralHeader["id"] },
): Promise<Receipt> {
  const [where, submission] = await scope.table.getAll([
    { entity: stub, key: stubKey(scope.homes, asked.referral) },
    { entity: letter, key: letterKey(scope.homes.partner(asked.partner), `submit-${asked.referral}`) },
  ]);
  if (!where) {
    if (submission?.value.outcome) return { result: "done", code: "never_received", events: [], changes: [] };
    throw new NotYet("the submission is still under way");
  }
  const [found] = await scope.table.getAll([headerOf(scope, where.value.house, asked.referral)]);
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const at = scope.now().toString();
  const { status } = found.value;
  if (!isOpen(found.value)) {
    const outcome = status === "moved_in" ? ("too_late" as const) : ("done" as const);
    const told = stepped(
      scope,
      found.value,
      {
        type: outcome === "too_late" ? "referral.withdrawal_too_late" : "referral.withdrawal_noted",
        by: found.value.partnerName,
      },
      { withdrawal: { at, outcome } },
    );
    return {
      result: outcome === "too_late" ? "refused" : "done",
      code: outcome,
      events: happenedIn(scope, [found.value.house], {
        type: `referral.withdrawal_${outcome}`,
        referral: asked.referral,
      }),
      changes: settle(scope, found, told),
    };
  }
  const header = stepped(
    scope,
    found.value,
    { type: "referral.withdrawn", by: found.value.partnerName },
    {
      status: "withdrawn",
      place: "here",
      hold: null,
      closedAt: at,
      ...running(found.value, scope.now()),
      withdrawal: { at, outcome: "done" },
    },
  );
  return {
    result: "done",
    events: happenedIn(scope, [found.value.house], { type: "referral.withdrawn", referral: asked.referral }),
    changes: [
      ...settle(scope, found, header),
      ...(await freeHeldBed(scope, found.value)),
      ...(await offTheList(scope, found.value)),
    ],
  };
}

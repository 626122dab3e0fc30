import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { mayLiveIn } from "#shared/records/person/keep-apart.ts";
import { conditionsFrom } from "#shared/records/referral/conditions.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { acceptInto, acceptOnConditions } from "#shared/records/referral/transitions/decide.ts";
import { holdBed } from "#shared/referrals/hold/hold-bed.ts";
import { onItsList } from "#shared/referrals/hold/lapse-hold.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn } from "./act-on.ts";

export interface AcceptReferral {
  readonly house: Id<"house">;
  readonly referral: ReferralHeader["id"];
  readonly bed: Id<"bed">;
  /** House-local date and time, `2026-11-25T18:00`. */
  readonly until: string;
  readonly command: string;
}

/**
 * Accepts a referral into a chosen bed and holds the bed until a time: one read, one transaction. @throws
 * not_found, forbidden, invalid (`/bed`, `/until`), conflict (`not_waiting`, `bed_taken`, `being_passed`,
 * `keep_apart`)
 */
export async function acceptReferral(scope: Scope, input: AcceptReferral): Promise<{ until: string }> {
  return accept(scope, input, { conditions: [] });
}

/**
 * Accepts on one to six conditions, one per line; the bed is held meanwhile. None may count a prescribed
 * medication, a diagnosis or mobility against the person: such a text is refused at its field until
 * confirmed. @throws as `acceptReferral`, and invalid `/conditions`
 */
export async function acceptWithConditions(
  scope: Scope,
  input: AcceptReferral & { readonly conditions: string; readonly letStand?: boolean },
): Promise<{ until: string }> {
  return accept(scope, input, conditionsFrom(input.conditions, input.letStand));
}

async function accept(
  scope: Scope,
  input: AcceptReferral,
  { conditions, ...stands }: { readonly conditions: readonly string[]; readonly letStand?: true },
): Promise<{ until: string }> {
  const depends = conditions.length > 0;
  const status = depends ? "accepted_with_conditions" : "accepted";
  const asked = { accept: status, bed: input.bed, until: input.until, conditions };
  const asks = {
    verb: status === "accepted" ? "acceptReferral" : "acceptWithConditions",
    permission: "referral.decide" as const,
    asked,
    answers: z.object({ until: instantSchema }),
    bed: input.bed,
  };
  return actOn(scope, input, asks, async (was, timeZone, chosen) => {
    if (!hasStatus(was, "received")) throw referralConflict("not_waiting");
    await mayLiveIn(scope, was, input.house);
    const { hold, change, over } = await holdBed(scope, chosen, { ...input, timeZone });
    const { bedLabel, until } = hold;
    const decision = doneNow(scope);
    const data = { bed: bedLabel, until, ...stands };
    const step = depends
      ? ({
          type: "referral.accepted_with_conditions",
          data,
          said: { conditions: conditions.join("\n") },
        } as const)
      : ({ type: "referral.accepted", data } as const);
    return {
      answer: { until },
      ...step,
      next: depends ? acceptOnConditions(was, hold, decision, conditions) : acceptInto(was, hold, decision),
      sideChanges: [change, ...over.changes, ...(await onItsList(scope, over.offered))],
      sideEvents: over.events,
    };
  });
}

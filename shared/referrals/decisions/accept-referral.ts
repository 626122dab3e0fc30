import { conflict } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mayLiveIn } from "#shared/records/person/keep-apart.ts";
import { conditionsFrom } from "#shared/records/referral/conditions.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { holdBed } from "#shared/referrals/hold/hold-bed.ts";
import { onItsList } from "#shared/referrals/hold/lapse-hold.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actorName } from "#shared/table/scope.ts";
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
 * Accepts a referral into a chosen bed and holds the bed until a time: one read, one transaction.
 * @throws not_found, forbidden, invalid (`/bed`, `/until`), conflict (`not_waiting`, `bed_taken`, `being_passed`, `keep_apart`)
 */
export async function acceptReferral(scope: Scope, input: AcceptReferral): Promise<{ until: string }> {
  return accept(scope, input, { status: "accepted", conditions: [] });
}

/**
 * The same, on one to six conditions, a line each; the bed is held meanwhile. None may count a prescribed
 * medication, a diagnosis or mobility against the person: a text that reads so is asked about at its field.
 * @throws as `acceptReferral`, and invalid `/conditions`
 */
export async function acceptWithConditions(
  scope: Scope,
  input: AcceptReferral & { readonly conditions: string; readonly letStand?: boolean },
): Promise<{ until: string }> {
  return accept(scope, input, {
    status: "accepted_with_conditions",
    ...conditionsFrom(input.conditions, input.letStand),
  });
}

interface Acceptance {
  readonly status: "accepted" | "accepted_with_conditions";
  readonly conditions: readonly string[];
  readonly letStand?: true;
}

async function accept(
  scope: Scope,
  input: AcceptReferral,
  { status, conditions, ...stands }: Acceptance,
): Promise<{ until: string }> {
  const asked = { accept: status, bed: input.bed, until: input.until, conditions };
  const asks = { permission: "referral.decide" as const, asked, bed: input.bed };
  return actOn(scope, input, asks, async (was, timeZone, chosen) => {
    if (was.value.status !== "received") throw conflict("not_waiting");
    await mayLiveIn(scope, was.value, input.house);
    const kept = await holdBed(scope, chosen, { ...input, timeZone });
    const { bedLabel, until } = kept.hold;
    const at = scope.now().toString();
    const by = actorName(scope) ?? "";
    return {
      answer: { until },
      type: status === "accepted" ? "referral.accepted" : "referral.accepted_with_conditions",
      data: { bed: bedLabel, until, ...stands },
      ...(conditions.length > 0 ? { said: { conditions: conditions.join("\n") } } : {}),
      change: {
        status,
        hold: kept.hold,
        conditions: conditions.map((text) => ({ text, met: null })),
        decision: { kind: "accepted", at, by, reason: null, wouldChange: null, elsewhere: null },
      },
      also: [kept.change, ...kept.over.changes, ...(await onItsList(scope, kept.over.offered))],
      told: kept.over.events,
    };
  });
}

import * as z from "zod";
import { dateTime, defineForm, id, letStand, type Sent, tick } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { mayLiveIn } from "#shared/records/person/keep-apart.ts";
import { conditionLines, conditionsFrom } from "#shared/records/referral/conditions.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { acceptInto, acceptOnConditions } from "#shared/records/referral/transitions/decide.ts";
import { undoOf } from "#shared/records/referral/undo.ts";
import { holdBed } from "#shared/referrals/hold/hold-bed.ts";
import { onItsList } from "#shared/referrals/hold/lapse-hold.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";
import { askSecondHold, openHere } from "./same-person.ts";

export const acceptanceForm = defineForm("acceptance", "referral.decide", {
  bed: id("bed", "bed.required"),
  /** House-local. */
  until: dateTime("referral.hold_end_required"),
  conditions: conditionLines(),
  letStand: letStand(),
  /** The person has a hold already, and this bed is held too. */
  holdToo: tick(),
});

/**
 * Accepts a referral into a chosen bed and holds the bed until a time: one read, one transaction. The acceptance may
 * have one to six conditions, one per line. None may count a prescribed medication, a diagnosis or mobility against
 * the person: such a text is refused at its field until confirmed. @throws not_found, forbidden, invalid (`/bed`,
 * `/until`, `/conditions`, `/holdToo`), conflict (`not_waiting`, `bed_taken`, `being_passed`, `keep_apart`)
 */
export async function acceptReferral(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> } & Sent<typeof acceptanceForm>,
): Promise<{ until: string }> {
  const asks = { verb: "acceptReferral", form: acceptanceForm, answers: z.object({ until: instantSchema }) };
  return actOn(
    scope,
    input,
    { ...asks, bed: ({ bed }) => bed, beside: () => openHere(scope, input.house) },
    async (was, said, { timeZone, bed: chosen, beside: open = [] }) => {
      const conditions = conditionsFrom(said.conditions);
      const stands = checkFairHousing({ "/conditions": conditions.join("; ") }, said.letStand);
      const depends = conditions.length > 0;
      if (!hasStatus(was, "received")) throw referralConflict("not_waiting");
      await mayLiveIn(scope, was, input.house);
      if (!said.holdToo) await askSecondHold(scope, was, open);
      const { hold, change, over } = await holdBed(scope, chosen, {
        referral: input.referral,
        until: said.until,
        timeZone,
      });
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
        undo: undoOf(scope, was, { command: input.command, act: "accepted" }),
        next: depends ? acceptOnConditions(was, hold, decision, conditions) : acceptInto(was, hold, decision),
        sideChanges: [change, ...over.changes, ...(await onItsList(scope, over.offered))],
        sideEvents: over.events,
      };
    },
  );
}

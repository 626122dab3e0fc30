import { readText } from "#shared/kernel/text.ts";
import { involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { actOnDeparture, type OfStay } from "./act.ts";

/** Withdraws a decision and its notice; the stay continues. Both stay on record. @throws conflict `not_decided` */
export async function withdrawDecision(scope: Scope, input: OfStay & { reason: string }): Promise<void> {
  const on = { ...input, verb: "withdrawDecision" };
  await actOnDeparture(scope, on, { withdrawn: input.reason }, ({ case: found, done }) => {
    const reason = readText(input.reason, "/reason", {
      most: 1500,
      lines: true,
      required: "text.reason_required",
    });
    if (!found) throw departureConflict("not_decided");
    const ended = { ...done, why: "withdrawn", reason } as const;
    return {
      type: "departure.withdrawn",
      departure: { case: null, kind: null },
      changes: [replace(involuntaryCase, found, { ...found.value, ended })],
    };
  });
}

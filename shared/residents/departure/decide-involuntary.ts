import { invalidField } from "#shared/kernel/errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { choice, defineForm, lines, type Sent, text, tick } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { type InvoluntaryCase, involuntaryCase, isNamed } from "#shared/records/departure/departure.ts";
import { involuntaryKinds } from "#shared/records/departure/kinds.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { actOnDeparture, leavingNeeds, type OfStay } from "./act.ts";

const said = (required: PlainCode) => lines({ most: 1500, required });
export const decisionForm = defineForm("decision", leavingNeeds, {
  kind: choice(involuntaryKinds, "departure.kind_required"),
  ground: said("departure.ground_required"),
  rule: said("departure.rule_required"),
  triedBefore: said("departure.tried_before_required"),
  alternatives: said("departure.alternatives_required"),
  say: said("departure.statement_required"),
  with: text({ most: 200, required: "departure.with_required" }),
  notMentorAlone: tick("departure.mentor_alone"),
});

/**
 * The first step: a decision by people, with grounds in words and a written rule, after other steps were
 * tried. A recurrence or a test alone is no ground, nothing happens automatically, and the resident's mentor
 * never decides alone. `identity` is the person behind the membership. @throws not_found, forbidden, invalid
 * with every field, conflict (`stay_closed`, `already_decided`)
 */
export async function decideInvoluntary(
  scope: Scope,
  input: OfStay & { identity: string } & Sent<typeof decisionForm>,
): Promise<void> {
  await actOnDeparture(scope, decisionForm, input, (was, { kind, notMentorAlone: _, ...decided }) => {
    if (was.case) throw departureConflict("already_decided");
    const id = newId("case", scope.now().epochMilliseconds);
    const { house, stay } = input;
    const decision = { ...was.done, identity: input.identity, ...decided };
    if (isNamed(decided.with, was.done.by)) throw invalidField("/with", "departure.with_oneself");
    const made: InvoluntaryCase = {
      id,
      house,
      stay,
      kind,
      decision,
      prepared: null,
      notice: null,
      review: null,
      ended: null,
    };
    return {
      type: "departure.decided",
      data: { kind },
      departure: { kind, case: id },
      changes: [create(involuntaryCase, made)],
    };
  });
}

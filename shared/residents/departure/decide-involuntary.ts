import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { readText } from "#shared/kernel/text.ts";
import { type InvoluntaryCase, involuntaryCase } from "#shared/records/departure/departure.ts";
import { isInvoluntary } from "#shared/records/departure/kinds.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { actOnDeparture, type OfStay } from "./act.ts";

const asked = {
  with: "departure.with_required",
  ground: "departure.ground_required",
  rule: "departure.rule_required",
  triedBefore: "departure.tried_before_required",
  alternatives: "departure.alternatives_required",
  say: "departure.statement_required",
} as const;
type Said = Readonly<Record<keyof typeof asked, string>>;

/**
 * The first act: people decide, with grounds in words and a written rule, after other steps were tried. A recurrence
 * or a test alone triggers nothing, nothing happens automatically, and the resident's mentor never decides alone.
 * @throws not_found, forbidden, invalid with every field, conflict (`stay_closed`, `already_decided`)
 */
export async function decideInvoluntary(
  scope: Scope,
  input: OfStay & Said & { kind: string; notMentorAlone: boolean },
): Promise<void> {
  const { house: _, stay: __, command: ___, ...decided } = input;
  await actOnDeparture(scope, { ...input, verb: "decideInvoluntary" }, { decision: decided }, (was) => {
    const { kind, said } = decisionFrom(input);
    if (was.case) throw departureConflict("already_decided");
    const id = newId("case", scope.now().epochMilliseconds);
    const made: InvoluntaryCase = {
      id,
      house: input.house,
      stay: input.stay,
      kind,
      decision: { ...was.done, ...said },
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

function decisionFrom(input: Said & { kind: string; notMentorAlone: boolean }) {
  const fields = new FieldErrors();
  const text = (name: keyof typeof asked) =>
    fields.read(
      () =>
        readText(input[name], `/${name}`, {
          most: name === "with" ? 200 : 1500,
          lines: true,
          required: asked[name],
        }),
      "",
    );
  const said = {
    with: text("with"),
    ground: text("ground"),
    rule: text("rule"),
    triedBefore: text("triedBefore"),
    alternatives: text("alternatives"),
    say: text("say"),
  };
  const { kind } = input;
  if (!isInvoluntary(kind)) fields.add("/kind", "departure.kind_required");
  if (!input.notMentorAlone) fields.add("/notMentorAlone", "departure.mentor_alone");
  fields.throwIfAny();
  if (!isInvoluntary(kind)) throw new Error("settled with a problem");
  return { kind, said };
}

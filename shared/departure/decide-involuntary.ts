import { conflict } from "#shared/errors.ts";
import { Gather } from "#shared/gather.ts";
import { newId } from "#shared/ids.ts";
import { create } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { words } from "#shared/words.ts";
import { actOnDeparture, type OfStay } from "./act.ts";
import { type InvoluntaryCase, involuntaryCase } from "./departure.ts";
import { isInvoluntary } from "./kinds.ts";

const asked = {
  with: "Who else decided? Nobody decides this alone.",
  ground: "What happened?",
  rule: "Which written rule does it rest on?",
  triedBefore: "What was tried before?",
  alternatives: "What else was considered?",
  say: "What does the resident say? “Did not want to say” is an answer.",
} as const;
type Said = Readonly<Record<keyof typeof asked, string>>;

/**
 * The first act: people decide, with a ground in words and a written rule, after other ways. A recurrence or a test
 * alone triggers nothing, nothing follows by itself, and a resident's mentor never decides alone.
 * @throws not_found, forbidden, invalid with every field, conflict (`stay_closed`, `already_decided`)
 */
export async function decideInvoluntary(
  scope: Scope,
  input: OfStay & Said & { kind: string; notMentorAlone: boolean },
): Promise<void> {
  const { house: _, stay: __, command: ___, ...decided } = input;
  await actOnDeparture(scope, input, { decision: decided }, (was) => {
    const { kind, said } = decisionFrom(input);
    if (was.case) throw conflict("already_decided");
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
  const fields = new Gather();
  const text = (name: keyof typeof asked) =>
    fields.take(
      () =>
        words(input[name], `/${name}`, {
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
  if (!isInvoluntary(kind)) fields.say("/kind", "required", "Choose on which ground.");
  if (!input.notMentorAlone)
    fields.say("/notMentorAlone", "required", "A resident’s mentor never decides this alone.");
  fields.settle();
  if (!isInvoluntary(kind)) throw new Error("settled with a problem");
  return { kind, said };
}

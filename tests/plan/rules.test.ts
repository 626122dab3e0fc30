import { expect, test } from "vitest";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { planEdition, recoveryPlan } from "#shared/records/plan/plan.ts";
import {
  firstReview,
  progressOf,
  reviewed,
  rewritten,
  withGoalChanged,
  withStep,
  withStepDone,
} from "#shared/records/plan/rules.ts";
import { savePlan } from "#shared/records/plan/save.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { sampleIds } from "../support/sample-ids.ts";

const at = "2026-01-02T03:04:05.678Z";
const step = { id: "stp_1", words: "Call about the class", owner: "both", by: null, done: null } as const;
const goal: RecoveryPlan["goals"][number] = {
  id: "gol_1",
  domain: "work_school",
  words: "Finish the welding class",
  steps: [step],
  obstacles: "",
  helps: "",
  by: null,
  state: "active",
  shared: null,
};
const plan: RecoveryPlan = {
  journey: "jny_1",
  edition: 1,
  startedFrom: "blank",
  begunAt: at,
  meaning: "Being there for my kids",
  strengths: ["I show up"],
  supports: [],
  parts: ["home", "health", "work_school"],
  goals: [goal],
  signed: { resident: null, mentor: null },
  reviews: [],
  nextReviewOn: firstReview("2026-01-01"),
};
const signature = (edition: number) => ({ edition, name: "Linus Bracken", at, phoneOf: null }) as const;
const saved = (was: RecoveryPlan, value: RecoveryPlan) =>
  savePlan(
    { kind: recoveryPlan.kind, key: recoveryPlan.key(homesOf("net_1"), was), version: 3, value: was },
    value,
  ).map(({ label, make }) => [label, make("t", homesOf(sampleIds.network)).Put?.Item?.data]);

test("what was signed or reviewed is kept before the plan says something else", () => {
  const signed = { ...plan, signed: { resident: signature(1), mentor: null } };
  const said = rewritten(signed, { meaning: "My own place" });
  expect(saved(signed, said)).toEqual([
    [recoveryPlan.kind, said],
    [planEdition.kind, signed],
  ]);
  const again = rewritten(said, { strengths: [] });
  expect([said.edition, again.edition]).toEqual([2, 2]);
  expect(saved(said, again)).toEqual([[recoveryPlan.kind, again]]);
  const after = reviewed(again, { on: "2026-01-08", stronger: "", needs: "", next: "" });
  expect(withStep(after, goal.id, { ...step, id: "stp_2" }).edition).toBe(3);
  expect(withGoalChanged(after, { ...goal, state: "reached" }).edition).toBe(3);
});

test("a step that is done changes how far the plan is, and not what was signed", () => {
  const signed = { ...plan, signed: { resident: signature(1), mentor: signature(1) } };
  const done = withStepDone(signed, goal.id, step.id, at);
  expect([done.edition, progressOf(done)]).toEqual([
    1,
    [{ id: goal.id, words: goal.words, state: "active", done: 1, steps: 1 }],
  ]);
  expect(progressOf(withStepDone(done, goal.id, step.id, null))[0]?.done).toBe(0);
  expect(() => withStepDone(plan, goal.id, "stp_other", at)).toThrow("not_found");
  expect(() => withStep(plan, "gol_other", step)).toThrow("not_found");
});

test("a plan is reviewed in its first week and then every thirty days, with how far it was", () => {
  expect(plan.nextReviewOn).toBe("2026-01-08");
  const one = reviewed(plan, { on: "2026-01-31", stronger: "I call first", needs: "", next: "" });
  expect([one.nextReviewOn, one.reviews[0]?.goals]).toEqual(["2026-03-02", progressOf(plan)]);
  const many = Array.from({ length: 20 }).reduce<RecoveryPlan>(
    (was, _, day) => reviewed(was, { on: `2026-03-${10 + day}`, stronger: "", needs: "", next: "" }),
    one,
  );
  expect([many.reviews.length, many.reviews[0]?.on]).toEqual([12, "2026-03-29"]);
});

import { beforeAll, expect, test } from "vitest";
import { formOf } from "#shared/testing/policy/policy-form.ts";
import { readPolicy } from "#shared/testing/policy/read-policy.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { aPolicy } from "../support/testing.ts";

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld({ beds: 2 });
});

const at = () => {
  const house = world.lantern.houses.juniper;
  return { house, scope: world.as(world.lantern.members.house_manager, house) };
};
const save = (version: number, form: typeof aPolicy = aPolicy) =>
  savePolicy(at().scope, { house: at().house, form, version, command: command() });
const editions = async () => (await readPolicy(at().scope, at())).editions;

test("a policy is saved in editions; a form shows what was saved, and one over another's edition is refused", async () => {
  await save(0);
  await save(1, { ...aPolicy, oneIn: "4" });
  await expect(save(1)).rejects.toMatchObject({ kind: "conflict", code: "testing_policy_changed" });
  const [now, first, ...others] = await editions();
  expect([now?.edition, now?.random?.oneIn, first?.random?.oneIn]).toEqual([2, 4, 7]);
  expect(others).toEqual([]);
  if (!now) throw new Error("There is an edition");
  await save(2, formOf(now));
  const [again] = await editions();
  expect(again).toEqual({ ...now, edition: 3, saved: again?.saved });
});

test.each([
  [{ oneIn: "" }, "/oneIn", "testing_policy.odds_required"],
  [{ time: "" }, "/time", "testing_policy.time_required"],
  [{ oneIn: "1" }, "/oneIn", "text.number"],
  [{ limit: "gap", number: "" }, "/number", "testing_policy.gap"],
  [{ limit: "cap", number: "7" }, "/number", "testing_policy.cap"],
  [{ limit: "daily" }, "/limit", "testing_policy.limit_required"],
  [{ panel: [] }, "/panel", "testing_policy.panel_required"],
  [{ panel: ["WEATHER"] }, "/panel", "choice.unknown"],
  [{ refused: " " }, "/refused", "testing_policy.words_required"],
  [{ minutes: "30" }, "/minutes", "text.number"],
])("%j is refused at %s", async (wrong, pointer, code) => {
  await expect(save(3, { ...aPolicy, ...wrong })).rejects.toMatchObject({ fields: [{ pointer, code }] });
});

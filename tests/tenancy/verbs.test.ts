import { beforeAll, describe, expect, test } from "vitest";
import { addNetwork, type SmallNetwork, type SmallWorld } from "../support/small-world.ts";
import { stateOf } from "../support/whole-table.ts";
import { scopeOf, stage } from "./stage.ts";
import { verbs } from "./verbs/all.ts";
import type { Things } from "./verbs/kit.ts";

let world: SmallWorld;
let other: SmallNetwork;
let it: Things;
/** Every item of lantern. */
let state: () => Promise<string>;

beforeAll(async () => {
  ({ world, it } = await stage());
  other = await addNetwork(world, "net_lantern2");
  state = stateOf(world, ({ pk }) => String(pk).startsWith("N#net_lantern#"));
});

describe.each(Object.entries(verbs))("%s", (_, verb) => {
  test("is forbidden without its permission, and changes nothing", async () => {
    const scope = scopeOf(world, world.lantern, verb.over, it);
    const needed = [verb.permission].flat();
    const without = {
      ...scope,
      permissions: new Set([...scope.permissions].filter((one) => !needed.includes(one))),
    };
    const before = await state();
    await expect(verb.run(without, it, world)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await state()).toBe(before);
  });

  test("finds nothing in another network and changes nothing there", async () => {
    const before = await state();
    const foreign = verb.run(scopeOf(world, other, verb.over, it), it, world);
    if (verb.lists)
      expect(JSON.stringify(await foreign)).not.toMatch(new RegExp(`${it.referral}|${it.stay}|net_lantern"`));
    else {
      const error = await foreign.then(
        () => undefined,
        (refusal: unknown) => refusal,
      );
      expect(error).toMatchObject({ name: "Refusal", kind: expect.stringMatching(/not_found|invalid/) });
    }
    expect(await state()).toBe(before);
  });
});

const inHouses = Object.entries(verbs).filter(([, verb]) => verb.over === "house");
describe.each(inHouses)("%s", (_, verb) => {
  test("finds nothing in another house", async () => {
    const before = await state();
    const { alder } = world.lantern.houses;
    const neighbor = { ...world.lantern.members.house_manager, houses: [alder] };
    await expect(verb.run(world.as(neighbor, alder), it, world)).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await state()).toBe(before);
  });
});

import { expect, test } from "vitest";
import { erasureScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { erasure, erasureKey } from "#shared/engine/erasure/erasure.ts";
import { runErasure } from "#shared/engine/erasure/run-erasure.ts";
import { isWrite } from "#shared/table/wall.ts";
import { agreedToLeave, doorsClosed } from "../support/erasure.ts";
import { faulty, seeded } from "../support/faulty.ts";
import { createSmallWorld, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

const faults = { refuse: 0.08, lose: 0.08, partial: 0.3 };

const lying = async (world: SmallWorld) =>
  (await wholeTable(world)).filter((one) => `${one.pk}|${one.sk}`.includes("net_lantern"));
let before: Awaited<ReturnType<typeof lying>>;
const closed = madeOnce(async () => {
  const world = await createSmallWorld();
  await world.referred();
  await agreedToLeave(world, world.lantern);
  before = await lying(world);
  await doorsClosed(world);
  return world;
});

test.each([1, 2, 3])(
  "throttled, with replies lost and processes dying, nothing is counted twice and nothing stays (run %i)",
  async (seed) => {
    const random = seeded(seed);
    const trouble: { current: Parameters<typeof faulty>[1]["current"] } = { current: undefined };
    const world = await closed({
      wrap: (plain) => {
        const inner = faulty(plain, trouble);
        return {
          send: async (command) => {
            // At a write it matters: most of what is sent are reads.
            const dies = trouble.current && random() < (isWrite(command) ? 0.3 : 0.02);
            if (dies && random() < 0.5) throw new Error("died before");
            const answer = await inner.send(command);
            if (dies) throw new Error("died after");
            return answer;
          },
        };
      },
    });
    const kinds = ["bed", "member", "house.card", "partner", "availability"];
    const scope = erasureScope(world.world, "net_lantern");
    const now = async () => (await scope.table.get(erasure, erasureKey(scope.homes)))?.value;
    const means = {
      capabilities,
      archives: world.ports.archives,
      door: world.world.openDoor("clock"),
      steps: 5,
    };
    let died = 0;
    for (let round = 0; round < 500; round += 1) {
      trouble.current = undefined;
      if ((await now())?.state === "erased") break;
      world.clock.pass({ minutes: 15 });
      trouble.current = { random, ...faults };
      await runErasure(scope, means).catch(() => {
        died += 1;
      });
    }
    trouble.current = undefined;
    const over = await now();
    expect(over?.state).toBe("erased");
    expect(died).toBeGreaterThan(0);
    for (const kind of kinds)
      expect(over?.counts[kind], kind).toBe(before.filter((one) => one.kind === kind).length);
    expect([...new Set((await lying(world)).map((one) => one.pk))]).toEqual(["N#net_lantern#ERASURE"]);
  },
);

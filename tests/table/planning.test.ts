import { expect, test } from "vitest";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { replace } from "#shared/table/transact.ts";
import { command, createSmallWorld } from "../support/small-world.ts";

test("a plan that writes fails at once, and concurrent commands can write", async () => {
  const world = await createSmallWorld();
  const { lantern } = world;
  const house = lantern.houses.juniper;
  const scope = world.as(lantern.members.house_manager, house);
  const home = scope.homes.house(house);
  const [id] = (await world.beds(lantern, house)).values();
  const key = bedKey(home, id ?? "bed_none");
  const touching = async () => {
    const was = await scope.table.get(bed, key);
    if (!was) throw new Error("no bed");
    return replace(bed, was, { ...was.value, room: "Attic" });
  };
  const planned = (write: () => Promise<unknown>) =>
    commit(scope, { home, verb: "plan", command: command(), asked: {}, answers: noAnswer }, async () => {
      await write();
      return {
        answer: null,
        events: [
          eventOf(houseEvents, {
            type: "house.changed",
            in: home,
            feed: home,
            subject: { house },
            data: { name: "Juniper" },
          }),
        ],
        changes: [],
      };
    });
  await expect(planned(async () => scope.table.write([await touching()]))).rejects.toThrow("A plan returns");
  // Nor through another use case.
  await expect(planned(() => planned(async () => {}))).rejects.toThrow("A plan returns");
  expect((await scope.table.get(bed, key))?.value.room).not.toBe("Attic");

  let begun: () => void = () => {};
  const until = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = planned(() => until);
  await scope.table.write([await touching()]);
  begun();
  await slow;
  expect((await scope.table.get(bed, key))?.value.room).toBe("Attic");
});

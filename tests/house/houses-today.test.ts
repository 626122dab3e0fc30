import { expect, test } from "vitest";
import { readHousesToday } from "#shared/views/houses-today.ts";
import { atJuniper } from "../support/referral-kit.ts";

test("admissions see each house's open and held beds, and what is overdue there", async () => {
  const it = await atJuniper();
  const standing = async () => {
    await it.world.drain();
    const houses = await readHousesToday(it.care);
    return houses.map(({ house: { name }, open, held, overdue }) => [name, open, held, overdue]);
  };
  const [[alder = "", beds = 0] = [], [juniper = ""] = []] = await standing();
  expect(await standing()).toEqual([
    [alder, beds, 0, 0],
    [juniper, 4, 0, 0],
  ]);
  it.world.clock.pass({ hours: 25 });
  expect((await standing())[1]).toEqual([juniper, 4, 0, 1]);
  await it.accept(24);
  expect((await standing())[1]).toEqual([juniper, 3, 1, 0]);
  // The hold is over, though the clock has not run yet.
  it.world.clock.pass({ hours: 25 });
  expect((await standing())[1]?.slice(0, 3)).toEqual([juniper, 4, 0]);
});

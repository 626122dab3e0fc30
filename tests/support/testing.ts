import { Temporal } from "temporal-polyfill";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { policyForm } from "#shared/testing/policy/policy-form.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { journeyOf } from "./beside.ts";
import { tickToRest } from "./clock.ts";
import { command, createSmallWorld, madeOnceARun, type SmallWorld } from "./small-world.ts";

/** A house's testing policy: one in seven each day, at seven in the morning. */
export const aPolicy: Sent<typeof policyForm> = {
  grounds: ["random", "move_in", "suspicion"],
  oneIn: "7",
  time: "07:00",
  after: "",
  limit: "none",
  number: "",
  panel: ["AMP", "COC", "FEN", "OPI"],
  specimens: ["urine", "oral_fluid"],
  minutes: "",
  accommodations: "Oral fluid for whoever can’t give urine. Ask any member of staff.",
  honesty: "Whoever tells us before the test keeps their bed and meets with their mentor.",
  nonNegative: "Sent to a laboratory. Until it answers, nothing changes.",
  refused: "A review with the house manager.",
  missed: "Tested the next day. Work and court are excused.",
  payer: "house",
  confirmationPayer: "network",
};

interface Selecting {
  readonly house: Id<"house">;
  readonly residents: readonly {
    readonly stay: Id<"stay">;
    readonly journey: Id<"journey">;
    readonly person: Id<"person">;
  }[];
}

/** Makes Juniper select at random, with three residents. The first lines are for the day after. */
export async function selecting(
  world: SmallWorld,
  change: Partial<Sent<typeof policyForm>> = {},
): Promise<Selecting> {
  const { lantern } = world;
  const house = lantern.houses.juniper;
  const manager = world.as(lantern.members.house_manager, house);
  const beds = [...(await world.beds(lantern, house)).values()];
  const residents: Selecting["residents"][number][] = [];
  for (const [at, legalName] of ["Linus Bracken", "Oswin Tarn", "Petra Vale"].entries()) {
    const who = { legalName, birthDate: "1990-01-01", bed: beds[at] ?? "bed_none" };
    const { stay } = await moveInWithoutReferral(manager, { house, ...who, command: command() });
    await world.drain();
    residents.push({ stay, ...(await journeyOf(world, { house, stay })) });
  }
  await savePolicy(manager, { house, form: { ...aPolicy, ...change }, version: 0, command: command() });
  await settled(world);
  return { house, residents };
}

/** A world where Juniper selects one in two, made once a run. Each call returns a copy. */
export const selectingWorld = madeOnceARun("selecting", async () => {
  const world = await createSmallWorld();
  return { world, it: await selecting(world, { oneIn: "2" }) };
});

/** The clock until nothing is due, with what it causes. */
export async function settled(world: SmallWorld): Promise<void> {
  await world.drain();
  const tick = async () => {
    const { done, failed } = await world.tick();
    if (done > 0) await world.drain();
    // What fails when nothing else is done waits for another time.
    return { done, failed: done > 0 ? failed : 0 };
  };
  if (!(await tickToRest({ ...world, tick }, 12))) throw new Error("The clock never comes to rest");
}

/** Moves on to a house-local time, and lets the clock work. */
export async function atTime(world: SmallWorld, date: string, time: string): Promise<void> {
  const then = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("America/Los_Angeles");
  world.clock.pass(world.clock.now().until(then.toInstant()));
  await settled(world);
}

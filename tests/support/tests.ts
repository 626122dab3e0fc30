import { readFileSync } from "node:fs";
import { localText } from "#functions/web/kit/local-times.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { collectSpecimen } from "#shared/testing/collection/collect.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { command, type SmallWorld } from "./small-world.ts";

/** What staff say of a test that they order. */
export const orderedTest = {
  ground: "suspicion",
  words: "Slept through dinner and could not be woken at first",
  specimen: "urine",
  panel: ["AMP", "COC", "FEN"],
  minutes: "120",
};

/** A specimen that goes to the laboratory of the files in `tests/data/laboratory`. */
export const handedOver = { laboratory: "Cedar Laboratory", specimen: "CL-20260302-0117", seal: "77120" };

/** Its report on paper. */
export const laboratoryReport = {
  specimen: "cl 20260302 0117",
  reported: "2026-03-02",
  state: "final",
  result: "confirmed_positive",
  lines: ["COC"],
  creatinine: "88.4",
  gravity: "1.014",
};

/** A laboratory's file, in bytes. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/data/laboratory/${name}`));

let devices = 0;
/** A specimen as its collector saw it, on a device that nobody used before. */
export const seen = (world: SmallWorld) => {
  devices += 1;
  return {
    collectedAt: localText(world.clock.now().toString(), "America/Los_Angeles"),
    lot: "L-2207",
    serial: `S-${devices}`,
    expires: "2027-01-31",
    temperature: "94",
    minutes: "2",
    missing: [] as string[],
    control: "yes",
    seal: "",
    signed: "Iris Plover",
  };
};

type Person = Membership & { readonly identity: string };
export const inPerson = (world: SmallWorld, { identity }: Person) => ({
  identity,
  door: world.world.openDoor("web"),
});

/** A test of a stay, collected by a member. */
export async function collectedTest(
  world: SmallWorld,
  of: { readonly house: Id<"house">; readonly stay: Id<"stay"> },
  by: Person,
  change: Partial<ReturnType<typeof seen>> = {},
): Promise<{ house: Id<"house">; test: Id<"test"> }> {
  const { house } = of;
  const scope = world.as(by, house);
  const { test } = await orderTest(scope, { ...of, ...orderedTest, command: command() });
  const at = { house, test, ...inPerson(world, by) };
  await takeOnCollection(scope, { ...at, instead: "", command: command() });
  await collectSpecimen(scope, { ...at, ...seen(world), ...change, command: command() });
  return { house, test };
}

import { createHouse } from "#shared/houses/house/create-house.ts";
import type { Shown } from "#shared/imports/kinds/kind.ts";
import { readImport } from "#shared/imports/steps/read-import.ts";
import { bedsFrom } from "#shared/records/bed/beds-from.ts";
import { sampleHouse } from "#shared/records/house/house.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { uploaded } from "./kit.ts";

const houses = [
  ["Heron House", "101-A, 102-A, 103-A, 104-A, 105-A, 106-A, 107-A"],
  ["Plover Creek", "1A, 1B, 2A, 2B, 3A, 3B, 4A, 4B"],
  ["Kite House", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1-2, 3E1, 007, MAR1, +9, =1+1"],
] as const;

/** Three houses on November 28, 2026, with the beds that the sheets of `tests/data/field` name. */
export async function houseWorld(): Promise<SmallWorld> {
  const world = await createSmallWorld();
  world.clock.pass({ hours: 24 * 271 });
  for (const [name, beds] of houses) {
    const id = `hse_${name.slice(0, 4).toLowerCase()}` as const;
    await createHouse(world.as(world.lantern.members.network_admin), {
      house: { ...sampleHouse(id), name, timeZone: "America/New_York" },
      beds: bedsFrom(beds, "/beds").map((bed) => ({ ...bed, outReason: null })),
      networkName: "Lantern",
      command: command(),
    });
  }
  await world.drain();
  return world;
}

const inWords = (said: Shown[1]): string => {
  if (typeof said === "string") return said;
  return "day" in said ? said.day : (said.cents / 100).toFixed(2);
};

/** What becomes of a sheet: what is asked, with what is proposed, and what is ready, as it will be written. */
export async function outcomeOf(scope: Scope, file: string | Uint8Array) {
  const id = await uploaded(scope, file);
  const { header, review } = await readImport(scope, { import: id });
  if (!review) throw new Error("no review");
  const asked = review.asking.flatMap(({ at, questions }) =>
    questions.map(({ field, code, proposal, skips }) => {
      const fix = skips ? " → skip" : proposal === null ? "" : ` → ${proposal}`;
      return `${at} ${field} ${code.replace("import.", "")}${fix}`;
    }),
  );
  const ready = review.preview.map(
    ({ at, shown }) => `${at} ${shown.map(([, said]) => inWords(said)).join(" | ")}`,
  );
  return { id, header, review, asked, ready };
}

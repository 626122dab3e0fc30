import { expect, test } from "vitest";
import { confirmImport } from "#shared/imports/steps/confirm-import.ts";
import { readImport } from "#shared/imports/steps/read-import.ts";
import { runImport } from "#shared/imports/steps/run-import.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { importKey } from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "../support/small-world.ts";
import { type Row, report, rounded } from "./table.ts";
import { createToldWorld } from "./told-by-client.ts";

const houses = Number(process.env.PORCHLIGHT_BENCH_HOUSES ?? 1000);
const residents = houses * 20;
const bedsAHouse = residents / houses;

/** Times an import from parsed cells to the last row. The stream's work afterwards is timed separately. */
test("an import of 1,000 houses and 20,000 residents", async () => {
  const { world, follow } = await createToldWorld();
  const { lantern } = world;
  const rows: Row[] = [];
  const run = async (what: string, scope: Scope, cells: string[][]) => {
    const count = cells.length - 1;
    const times: Record<string, number> = {};
    const timed = async <T>(name: string, step: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const answer = await step();
      times[name] = rounded((performance.now() - began) / 1000, 1);
      return answer;
    };
    const { import: id } = await timed("uploaded s", () =>
      uploadImport(scope, { file: "sheet.csv", tabs: [{ name: "", cells }], command: command() }),
    );
    const page = await timed("questions s", () => readImport(scope, { import: id }));
    expect(page.review?.asking).toEqual([]);
    await confirmImport(scope, { import: id, command: command() });
    const system = world.system(lantern);
    await timed("carried out s", async () => {
      const key = importKey(page.header.home, id);
      for (let more = true; more; ) {
        await runImport(system, key);
        more = (await readImport(scope, { import: id })).header.phase !== "none";
      }
    });
    const { header } = await readImport(scope, { import: id });
    expect(header.counts).toEqual({ made: count, there: 0, failed: 0, kept: 0 });
    const { roundTrips, writeUnits } = system.table.meter;
    const changes = await timed("and followed s", follow);
    rows.push({
      what,
      ...times,
      "round trips a row": rounded(roundTrips / count),
      "write units a row": rounded(writeUnits / count, 1),
      "changes a row": rounded(changes / count, 1),
    });
  };
  const heading = ["House name", "City", "Serves", "Weekly fee", "Beds"];
  const each = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
  await run(`${houses} houses, ${bedsAHouse} beds each`, world.as(lantern.members.network_admin), [
    heading,
    ...each(houses, (at) => [`House ${at}`, "Austin", "men", "150", String(bedsAHouse)]),
  ]);
  await run(`${residents} residents`, world.as(lantern.members.admissions), [
    ["House", "Bed", "Resident", "Born", "Moved in", "Fee", "Balance"],
    ...each(residents, (at) => [
      `House ${Math.floor(at / bedsAHouse)}`,
      String((at % bedsAHouse) + 1),
      `Person ${[...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`,
      `19${60 + (at % 40)}-0${(at % 9) + 1}-11`,
      `2025-0${(at % 9) + 1}-11`,
      "150.00",
      String(at % 90),
    ]),
  ]);
  report("Imports", rows);
}, 1_800_000);

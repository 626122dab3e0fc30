import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#shared/table/scope.ts";
import { houseWorld, outcomeOf } from "./houses-as-people-have-them.ts";

/* Cells that say a thing in other words: read or proposed, and never ready with part of what they say. */

let admin: Scope;
let care: Scope;
beforeAll(async () => {
  const world = await houseWorld();
  admin = world.as(world.lantern.members.network_admin);
  care = world.as(world.lantern.members.admissions);
});

/** Rows of Kite House with these columns. */
const kite = (columns: string, ...rows: readonly string[]): string =>
  [`House,${columns}`, ...rows.map((row) => `Kite House,${row}`)].join("\n");
/** Rows with one cell that differs. */
const each = (cells: readonly string[], row: (cell: string, at: number) => string): string[] =>
  cells.map((cell, at) => row(`"${cell}"`, at + 1));

const families = ["Finch", "Wren", "Lark", "Rook", "Swan"];

describe("residents", () => {
  const residents: [string, string, string[], string[]][] = [
    [
      "a bed's label written another way",
      [
        "House,Bed,Name,Move in",
        ...["01", "2.0", "B4", "Rm 5", "6 (lower)"].map((bed) => `Kite House,${bed},Ada Finch,10/3/2026`),
        ...["1-A", "2 a"].map((bed) => `Plover Creek,${bed},Ada Finch,10/3/2026`),
      ].join("\n"),
      ["1", "2", "4", "5", "6", "1A", "2A"].map((bed, at) => `${at + 2} bed bed_unknown → ${bed}`),
      [],
    ],
    [
      "a room and a bed that are one label",
      "House,Room,Bed,Name,Move in\nPlover Creek,1,A,Ada Finch,10/3/2026",
      ["2 bed bed_unknown → 1A"],
      [],
    ],
    [
      "two people in a cell, and what a formula may begin with",
      kite(
        "Bed,Move in,Name",
        ...each(
          ["Ada Finch & Bo Finch", "Cy Lark and Di Rook", "Ed Swan/Flo Teal", "+Gus Lime", "@Hal Moor"],
          (name, at) => `${at},10/3/2026,${name}`,
        ),
      ),
      [2, 3, 4, 5, 6].map((row) => `${row} legalName name_more`),
      [],
    ],
    [
      "a bed's use, or who is still to come, where nothing else is said of a person",
      kite(
        "Bed,Name,Move in",
        ...each(
          ["Bed hold (J. Smith)", "Unfilled", "Male bed", "Night Tech", "Pending intake", "Coming 12/3"],
          (name, at) => `${at},${name},`,
        ),
        "7,April Coming,10/3/2026",
      ),
      [2, 3, 4, 5, 6, 7].map((row) => `${row} legalName nobody → skip`),
      ["8 April Coming | Kite House | 7 | 2026-10-03"],
    ],
    [
      "a status of who may have left",
      kite(
        "Bed,Name,Move in,Status",
        ...each(
          ["DC'd 11/2", "AWOL", "Jail", "Left", "On pass"],
          (status, at) => `${at},Ada Finch,10/3/2026,${status}`,
        ),
      ),
      [2, 3, 4, 5].map((row) => `${row} status not_living → skip`),
      ["6 Ada Finch | Kite House | 5 | 2026-10-03"],
    ],
    [
      "fees for periods: an unclear one proposes no amount",
      kite(
        "Bed,Name,Move in,Fee",
        ...each(
          ["$175 p/w", "$2,100/quarter", "$350 bi-monthly", "750,00"],
          (fee, at) => `${at},Ada Finch,10/3/2026,${fee}`,
        ),
      ),
      ["3 weeklyFee monthly", "4 weeklyFee text.amount", "5 weeklyFee text.amount → 750.00"],
      ["2 Ada Finch | Kite House | 1 | 2026-10-03 | 175.00"],
    ],
    [
      "dates",
      kite(
        "Bed,Name,Move in",
        ...each(
          ["03OCT2026", "2026-10-03 21:00:00-04", "'10/3/2026", "10/3/'26", "~10/3/2026"],
          (since, at) => `'${at},Ada  ${families[at - 1]},${since}`,
        ),
      ),
      ["5 since century → 2026-10-03", "6 since date"],
      [0, 1, 2].map((at) => `${at + 2} Ada ${families[at]} | Kite House | ${at + 1} | 2026-10-03`),
    ],
    [
      "names from right to left, with their marks",
      kite("Bed,Name,Move in", "1,\u200Fדוד כהן\u200F,10/3/2026", '2,"\u202Dכהן, דוד\u202C",10/3/2026'),
      ["3 legalName name_order → דוד כהן"],
      ["2 דוד כהן | Kite House | 1 | 2026-10-03"],
    ],
  ];
  test.each(residents)("%s", async (_, sheet, asked, ready) => {
    const found = await outcomeOf(care, sheet);
    expect({ asked: [...found.asked].sort(), ready: found.ready }).toEqual({
      asked: [...asked].sort(),
      ready,
    });
  });

  test("five thousand rows are read at once", async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at + 1},Ada Finch,10/3/2026`);
    const { review } = await outcomeOf(care, kite("Bed,Name,Move in", ...rows));
    expect([review.ready.length, review.asking.length]).toEqual([1, 4999]);
  });
});

describe("houses", () => {
  test("beds that are neither a count nor labels", async () => {
    const cells = ["eight", "6+2", "~8", "8 total / 3 open", "1A-4B", "1-3", "1A 1B", "8 (2 singles)"];
    const rows = each(cells, (beds, at) => `Elm ${at},Alderton,Men,${beds}`);
    const { asked, ready } = await outcomeOf(
      admin,
      ["Property,City,Serves,Beds", ...rows, "Elm 9,Alderton,Men,2B lower"].join("\n"),
    );
    const proposed = [" → 8", " → 8", " → 8", "", "", " → 1, 2, 3", " → 1A, 1B", ""];
    expect(asked).toEqual(proposed.map((one, at) => `${at + 2} beds beds${one}`));
    expect(ready.map((one) => one.split(" | ").slice(0, 5))).toEqual([
      ["10 Elm 9", "Alderton", "America/Los_Angeles", "men", "2B"],
    ]);
  });
});

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { settleImport } from "#shared/imports/steps/answer-import.ts";
import { readImport } from "#shared/imports/steps/read-import.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { houseWorld, outcomeOf } from "./houses-as-people-have-them.ts";

let world: SmallWorld;
let admin: Scope;
let care: Scope;
beforeAll(async () => {
  world = await houseWorld();
  admin = world.as(world.lantern.members.network_admin);
  care = world.as(world.lantern.members.admissions);
});
const file = (name: string) => readFileSync(`tests/data/field/${name}`);

describe("sheets of houses", () => {
  test("codes of a house list are read, and vacancies are kept as a note", async () => {
    const { asked, ready, review } = await outcomeOf(admin, file("01-oxford-vacancies.csv"));
    expect(asked).toEqual(["2 name known_name"]);
    expect(ready.map((one) => one.split(" | ").slice(0, 4).join(" | "))).toEqual([
      "3 Sedge Street | Brindle Falls | America/Los_Angeles | women",
      "4 Willet Way | Lower Brindle | America/Los_Angeles | women, children",
      "5 Knot Lane | Lower Brindle | America/Los_Angeles | men, children",
    ]);
    expect(JSON.stringify(review.preview)).toContain("Vacancies: 0 (Call house)");
  });

  test("headings in snake case are known", async () => {
    const { header } = await outcomeOf(admin, file("02-snake-case-export.csv"));
    expect(header.mapping).toEqual([
      "name",
      "street",
      "area",
      "phone",
      "onCallPhone",
      "timeZone",
      "serves",
      "beds",
      "weeklyFee",
      "deposit",
      "medications",
      "mobility",
    ]);
  });

  test("headings in few letters are known", async () => {
    const { header } = await outcomeOf(
      admin,
      "Sober Home,Street,Town,M/F,Rent/wk,Fee (mo)\nKnot House,14 Fennel Ln,Pasadena,men,$235,",
    );
    expect(header.mapping).toEqual(["name", "street", "area", "serves", "weeklyFee", "monthlyFee"]);
  });

  test("time zones are proposed by their words; one without daylight saving time is only asked about", async () => {
    const { asked, ready } = await outcomeOf(admin, file("16-time-zones.csv"));
    expect(asked).toEqual([
      "2 timeZone zone → America/New_York",
      "3 timeZone zone → America/New_York",
      "4 timeZone zone → America/New_York",
      "5 timeZone zone → America/New_York",
      "6 timeZone zone → America/Chicago",
      "7 timeZone zone_arizona → America/Denver",
      "8 timeZone zone → America/Los_Angeles",
      "10 timeZone zone_offset",
      "11 timeZone zone_offset",
      "12 timeZone zone_offset",
      "13 timeZone zone → America/New_York",
    ]);
    expect(ready.map((one) => one.split(" | ")[2])).toEqual(["America/New_York", "America/New_York"]);
  });
});

describe("sheets of residents", () => {
  test.each([
    [
      "03-rentroll-title-rows.csv",
      [
        "7 legalName name_order → Jasper Quill",
        "7 weeklyFee fee_period → $150.00 a week",
        "9 legalName name_order → Dean Marrow",
        "9 weeklyFee fee_period → $150.00 a week",
      ],
      [],
    ],
    [
      "05-first-last-columns.csv",
      [],
      [
        "2 Caleb J Pellworth | Heron House | 104-A | 1990-04-02 | 2026-10-03 | 555-555-0161",
        "3 Finn O'Rourke | Heron House | 105-A | 1988-07-01 | 2026-11-13 | 555-555-0162",
      ],
    ],
    [
      "06-vacant-rows.csv",
      [
        "2 weeklyFee fee_period → $185.00 a week",
        "3 legalName nobody → skip",
        "4 legalName nobody → skip",
        "5 legalName nobody → skip",
        "6 legalName nobody → skip",
        "7 legalName name_more → Gus Pike",
        "8 legalName nobody → skip",
      ],
      [],
    ],
    [
      "07-house-as-section-row.csv",
      [
        "3 house house_unknown → Heron House",
        "4 house house_unknown → Heron House",
        "6 house house_unknown → Plover Creek",
      ],
      [],
    ],
    [
      "09-one-tab-a-house.xlsx",
      [],
      [
        "2 Isaac Brandt | Heron House | 106-A | 1991-02-11 | 2026-09-14",
        "1000002 Noel Cray | Plover Creek | 4A | 1979-12-12 | 2026-07-07",
      ],
    ],
    [
      "11-dates.csv",
      [
        "2 since serial → 2026-08-01",
        "2 birthDate serial → 1985-05-15",
        "4 since date_order → 2026-03-10",
        "4 birthDate date_order → 1990-02-04",
        "6 since century → 2026-10-03",
        "6 birthDate century → 1990-04-02",
        "8 since date_order → 2026-10-03",
        "8 birthDate date_order → 1990-04-25",
        "12 since date",
        "12 birthDate date",
        "13 since date_order → 2026-03-10",
        "13 birthDate date_order → 2007-02-04",
      ],
      [
        "3 Bea Stamp | Kite House | 2 | 1990-04-02 | 2026-10-03",
        "5 Dot Month | Kite House | 4 | 1990-04-02 | 2026-10-03",
        "7 Flo Day | Kite House | 6 | 1981-10-02 | 2026-10-03",
        "9 Hope Dots | Kite House | 8 | 1990-04-02 | 2026-10-03",
        "10 Ida Sept | Kite House | 9 | 1990-09-09 | 2026-09-09",
        "11 Joy Iso | Kite House | 10 | 1990-04-02 | 2026-10-03",
      ],
    ],
    ["12-monthly-rent.csv", ["2 monthlyFee monthly", "3 monthlyFee monthly"], []],
    [
      "18-day-first-sheet.csv",
      [
        "2 since date_order → 2026-10-03",
        "2 birthDate date_order → 1990-04-25",
        "3 since date_order → 2026-11-06",
        "3 birthDate date_order → 1986-05-14",
      ],
      [],
    ],
    ["19-ssn-column.csv", [], ["2 Orrin Vale | Plover Creek | 4A | 1984-02-03 | 2026-11-03"]],
  ])("%s asks what only a person knows, and reads the rest", async (name, questions, rows) => {
    const { asked, ready } = await outcomeOf(care, file(name));
    expect({ asked, ready }).toEqual({ asked: questions, ready: rows });
  });

  test("titles, a total, tabs without a table and a vacant bed are no rows, and it is said which", async () => {
    const roll = await outcomeOf(care, file("03-rentroll-title-rows.csv"));
    expect(roll.header.notRead.map(({ at, why }) => `${at} ${why}`)).toEqual([
      "1 above",
      "2 above",
      "3 above",
      "4 above",
      "5 above",
      "11 total",
    ]);
    expect(roll.review.vacant).toBe(1);
    const tabs = await outcomeOf(care, file("09-one-tab-a-house.xlsx"));
    expect([tabs.header.tabs, tabs.header.otherTabs]).toEqual([["Heron House", "Plover Creek"], ["READ ME"]]);
  });

  test("rows for nobody are skipped with one answer, and nobody else is", async () => {
    const { id } = await outcomeOf(care, file("06-vacant-rows.csv"));
    await settleImport(care, { import: id, how: "fix", code: "import.nobody", command: command() });
    const { review } = await readImport(care, { import: id });
    expect([review?.leftOut, review?.asking.map(({ at }) => at)]).toEqual([5, [2, 7]]);
  });

  test("a monthly rent is asked about as what it is a week, and is that once it may stand", async () => {
    const { id, review } = await outcomeOf(care, file("12-monthly-rent.csv"));
    expect(review.asking.map(({ questions }) => questions[0]?.params.amount)).toEqual([161.54, 161.54]);
    await settleImport(care, { import: id, how: "stands", command: command() });
    const after = await readImport(care, { import: id });
    const fees = after.review?.preview.map(({ shown }) => Object.fromEntries(shown).weeklyFee);
    expect(fees).toEqual([{ cents: 16_154 }, { cents: 16_154 }]);
  });

  test("what a house must not hold is dropped before anything is stored", async () => {
    const { header } = await outcomeOf(care, file("19-ssn-column.csv"));
    expect(header.columns).toEqual(["House", "Bed", "Resident", "DOB", "Moved in"]);
    expect(header.refused).toEqual(["refused.ssn", "refused.hiv", "refused.immigration"]);
    const stored = JSON.stringify(await wholeTable(world));
    expect(stored).toContain("Orrin Vale");
    expect(stored).not.toMatch(/900-12-3456|HIV status|negative"/);
  });

  test("a name with other marks is another person's, though both rows look alike", async () => {
    const [, ...rows] = file("24-names-that-differ-by-a-mark.csv").toString().trim().split("\n");
    expect(rows.length).toBe(3);
    const sheet = rows.flatMap((row, pair) => {
      const [first, second, born] = row.split(",");
      return [first, second].map((name, at) => `Kite House,${pair * 2 + at + 1},${name},${born},2026-10-03`);
    });
    const { asked, ready } = await outcomeOf(care, `House,Bed,Name,DOB,Moved in\n${sheet.join("\n")}`);
    expect([asked, ready.length]).toEqual([[], 6]);
  });
});

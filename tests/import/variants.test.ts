import { beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import type { Scope } from "#shared/table/scope.ts";
import type { SmallWorld } from "../support/small-world.ts";
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

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

/** Sheets of residents, with the questions and the rows that are ready. */
const residents: [string, string | Uint8Array, string[], string[]][] = [
  [
    "titles, semicolons, Windows-1252",
    latin1("Casa Heron;;;\n\nHouse;Bed;Resident;Move-in\nHeron House;101-A;José Niño;10/3/2026\nTotals;;1;"),
    [],
    ["4 José Niño | Heron House | 101-A | 2026-10-03"],
  ],
  [
    "a head again on each page, page numbers and a print date",
    "Roster\nHouse\tBed\tClient Name\tAdmit Date\nHeron House\t101-A\tAda Finch\t2026-10-03\nPage 1 of 2\nRoster\nHouse\tBed\tClient Name\tAdmit Date\nHeron House\t102-A\tBo Wren\t2026-10-04\nPrinted 11/28/2026\n",
    [],
    ["3 Ada Finch | Heron House | 101-A | 2026-10-03", "7 Bo Wren | Heron House | 102-A | 2026-10-04"],
  ],
  [
    "a block of facts above the headings",
    "Property:,All\nPrepared by:,Gus\n\nhouseName,bedNumber,residentName,moveInDate\nHeron House,101-A,Ada Finch,10/3/2026",
    [],
    ["5 Ada Finch | Heron House | 101-A | 2026-10-03"],
  ],
  [
    "a house only in the first of its rows, as merged cells leave it",
    "House,Bed,Name,Moved in\nHeron House,101-A,Ada Finch,10/3/2026\n,102-A,Bo Wren,10/3/2026\nKite House,1,Cy Lark,10/3/2026\n,2,Di Rook,10/3/2026",
    ["3 house house_above → Heron House", "5 house house_above → Kite House"],
    ["2 Ada Finch | Heron House | 101-A | 2026-10-03", "4 Cy Lark | Kite House | 1 | 2026-10-03"],
  ],
  [
    "sections by house with subtotals, in UTF-16",
    utf16(
      "Bed\tResident\tMove in\tBalance\nHouse: Heron House\t\t\t\n101-A\tAda Finch\t10/3/2026\t5\nSubtotal\t\t\t5\nHouse: Kite House\t\t\t\n1\tBo Wren\t10/4/2026\t\nGrand total\t\t\t5\n",
    ),
    [],
    ["3 Ada Finch | Heron House | 101-A | 2026-10-03 | 5.00", "6 Bo Wren | Kite House | 1 | 2026-10-04"],
  ],
  [
    "vacant in other words",
    "House,Bed,Resident,Move in\nKite House,1,--,\nKite House,2,*** AVAILABLE ***,\nKite House,3,Reserved: Larkfield,\nKite House,4,Empty (bed bugs),\nKite House,5,N/A,\nKite House,6,OPEN BED,\nKite House,7,Holden Reed,10/3/2026\nKite House,8,April Open,10/3/2026",
    [
      "2 legalName nobody → skip",
      "3 legalName nobody → skip",
      "4 legalName nobody → skip",
      "5 legalName nobody → skip",
      "6 legalName nobody → skip",
      "7 legalName nobody → skip",
    ],
    ["8 Holden Reed | Kite House | 7 | 2026-10-03", "9 April Open | Kite House | 8 | 2026-10-03"],
  ],
  [
    "who may live there no longer",
    "House,Bed,Resident,Status,Move in,Move out\nKite House,1,Ada Finch,Discharged,1/3/2026,\nKite House,2,Bo Wren,Current,1/3/2026,11/1/2026\nKite House,3,Cy Lark,Active,1/3/2026,\nKite House,4,,Vacant,,",
    ["2 status not_living → skip", "3 until moved_out → skip"],
    ["4 Cy Lark | Kite House | 3 | 2026-01-03"],
  ],
  [
    "names in parts, in other orders, with more than a name",
    'House,Bed,Move in,First,Last,Suffix\nKite House,1,10/3/2026,Ada,Finch,Jr.\nKite House,2,10/3/2026,Bo,,\nKite House,3,10/3/2026,Cy,L,\nKite House,4,10/3/2026,"Robert ""Bob""",Lark,\nKite House,5,10/3/2026,Mary Ann,,',
    [
      "3 legalName name_half",
      "4 legalName name_half",
      "5 legalName name_more → Robert Lark",
      "6 legalName name_half",
    ],
    ["2 Ada Finch Jr. | Kite House | 1 | 2026-10-03"],
  ],
  [
    "last names first, with a suffix and a line break",
    'House,Bed,Move in,Name\nKite House,1,10/3/2026,"Finch, Ada, Jr."\nKite House,2,10/3/2026,"Bo Wren, Sr."\nKite House,3,10/3/2026,"Lark,\nCy"\nKite House,4,10/3/2026,Di Rook (staff)',
    [
      "2 legalName name_order → Ada Finch Jr.",
      "4 legalName text.control → Lark, Cy",
      "5 legalName name_more → Di Rook",
    ],
    ["3 Bo Wren, Sr. | Kite House | 2 | 2026-10-03"],
  ],
  [
    "amounts for other periods",
    'House,Bed,Name,Move in,Market Rent,Program Fee,Balance\nKite House,1,Ada Finch,10/3/2026,900,$185/wk,20 CR\nKite House,2,Bo Wren,10/3/2026,900,370 biweekly,-$20\nKite House,3,Cy Lark,10/3/2026,900,"$1,200 monthly",20-\nKite House,4,Di Rook,10/3/2026,900,800,−20\nKite House,5,Ed Swan,10/3/2026,900,$25/day,$1.50 DR',
    [
      "3 weeklyFee monthly",
      "4 weeklyFee monthly",
      "5 weeklyFee fee_period → $800.00 a month",
      "6 weeklyFee monthly",
    ],
    ["2 Ada Finch | Kite House | 1 | 2026-10-03 | 185.00 | -20.00"],
  ],
  [
    "labels that a program took for dates or numbers",
    "House,Bed,Name,Move in\nKite House,2-Jan,Ada Finch,10/3/2026\nKite House,2026-01-02,Bo Wren,10/3/2026\nKite House,3.00E+01,Cy Lark,10/3/2026\nKite House,1-Mar,Di Rook,10/3/2026",
    [
      "2 bed bed_unknown → 1-2",
      "3 bed bed_unknown → 1-2",
      "4 bed bed_unknown → 3E1",
      "5 bed bed_unknown → MAR1",
    ],
    [],
  ],
  [
    "dates in other words",
    "House,Bed,Name,Move in\nKite House,1,Ada Finch,Sat. Oct 3rd 2026\nKite House,2,Bo Wren,3 October 2026\nKite House,3,Cy Lark,20261003\nKite House,4,Di Rook,2026-10-03T01:30:00Z\nKite House,5,Ed Swan,10/3/2026 2:30 PM\nKite House,6,Flo Teal,last week",
    ["4 since serial → 2026-10-03", "5 since date_zone → 2026-10-02", "7 since date"],
    [
      "2 Ada Finch | Kite House | 1 | 2026-10-03",
      "3 Bo Wren | Kite House | 2 | 2026-10-03",
      "6 Ed Swan | Kite House | 5 | 2026-10-03",
    ],
  ],
  [
    "both orders of days and months",
    "House,Bed,Name,Move in\nKite House,1,Ada Finch,25.04.2026\nKite House,2,Bo Wren,04/26/2026\nKite House,3,Cy Lark,03/04/2026\nKite House,4,Di Rook,04/04/2026",
    ["2 since date_order → 2026-04-25", "4 since date_order → 2026-03-04"],
    ["3 Bo Wren | Kite House | 2 | 2026-04-26", "5 Di Rook | Kite House | 4 | 2026-04-04"],
  ],
  [
    "one house, named in the title alone",
    "Kite House roster - week of 11/23\nBed,Name,Moved in,Sobriety date\n1,Ada Finch,10/3/2026,1/1/2026\n2,Bo Wren,10/4/2026,1/1/2026",
    [],
    ["3 Ada Finch | Kite House | 1 | 2026-10-03", "4 Bo Wren | Kite House | 2 | 2026-10-04"],
  ],
];

describe("a sheet of residents", () => {
  test.each(residents)("%s", async (_, text, questions, rows) => {
    const { asked, ready } = await outcomeOf(care, text);
    expect({ asked: [...asked].sort(), ready }).toEqual({ asked: [...questions].sort(), ready: rows });
  });

  test("of Excel: titles, tabs, a house a tab, times to the minute", async () => {
    const at = (iso: string) => ({ value: new Date(iso), type: Date, format: "m/d/yyyy h:mm" });
    const text = (...values: string[]) => values.map((value) => ({ value }));
    const tab = (name: string, bed: string) => [
      text("Roster"),
      text("Bed", "Name", "Moved in"),
      [...text(bed, name), at("2026-10-03T23:59:59.900Z")],
    ];
    const file = await writeExcelFile([
      { data: text("Read me first").map((cell) => [cell]), sheet: "Notes" },
      { data: tab("Ada Finch", "101-A"), sheet: "Heron House" },
      { data: tab("Bo Wren", "1"), sheet: "Kite" },
    ] as never).toBuffer();
    const { header, asked, ready } = await outcomeOf(care, new Uint8Array(file));
    expect([header.tabs, header.otherTabs]).toEqual([["Heron House", "Kite"], ["Notes"]]);
    expect(asked).toEqual(["1000003 house house_unknown → Kite House"]);
    expect(ready).toEqual(["3 Ada Finch | Heron House | 101-A | 2026-10-04"]);
  });
});

describe("what a house must not hold is not stored", () => {
  test.each([
    ["Social Security #", "900-12-3456", "refused.ssn"],
    ["Resident SSN", "900 12 3456", "refused.ssn"],
    ["ss_no", "900123456", "refused.ssn"],
    ["SocSecNo", "900123456", "refused.ssn"],
    ["Id", "900-12-3456", "refused.ssn"],
    ["Client HIV+", "secret-900", "refused.hiv"],
    ["Hep C", "secret-900", "refused.hepatitis"],
    ["hepatitis_b_result", "secret-900", "refused.hepatitis"],
    ["Immigration status", "secret-900", "refused.immigration"],
    ["A-Number", "secret-900", "refused.immigration"],
    ["Trauma history", "secret-900", "refused.trauma"],
    ["Therapy notes", "secret-900", "refused.counseling_notes"],
  ])("%s", async (heading, cell, code) => {
    const sheet = `Roster\nHouse,Bed,Name,${heading},Moved in\nKite House,1,Ada Finch,${cell},10/3/2026`;
    const { header, ready } = await outcomeOf(care, sheet);
    expect(header.refused).toEqual([code]);
    expect(ready).toEqual(["3 Ada Finch | Kite House | 1 | 2026-10-03"]);
    expect(JSON.stringify(await wholeTable(world))).not.toMatch(/900.?12.?3456|900123456|secret-900/);
  });

  test("nor a number in a note, a title or a cell of another column", async () => {
    const sheet =
      'SSN 900-12-3456\nHouse,Bed,Name,Moved in,Notes\nKite House,1,Ada Finch,10/3/2026,"call, SSN: 900123456"\nKite House,2,Bo Wren 900–12–3456,10/3/2026,555-555-0142';
    const { header } = await outcomeOf(care, sheet);
    expect([header.refused, header.removed]).toEqual([[], 2]);
    const stored = JSON.stringify(await wholeTable(world));
    expect(stored).toContain("call, SSN: [removed]");
    expect(stored).toContain("555-555-0142");
    expect(stored).not.toMatch(/900.?12.?3456|900123456/);
  });
});

describe("a sheet of houses", () => {
  const houses = (column: string, cells: readonly string[]) =>
    `House name,City,Beds,${column}\n${cells.map((cell, at) => `Elm ${at},Alderton,1,${cell}`).join("\n")}`;

  test("codes are read, asked about, or read in part and said so", async () => {
    const cells = [
      "F",
      "m/f",
      "SMF+HC",
      "Women & children",
      "co-ed",
      "HC",
      "YM",
      "X",
      "Men 50+ veterans",
      "Female",
    ];
    const { asked, review } = await outcomeOf(admin, houses("Population", cells));
    expect(asked).toEqual([
      "7 serves serves_unclear",
      "8 serves serves_unclear",
      "9 serves serves_unclear",
      "10 serves serves_more",
    ]);
    expect(review.preview.map(({ shown }) => Object.fromEntries(shown).serves)).toEqual([
      "women",
      "men, women",
      "men, women, children",
      "women, children",
      "men, women",
      "women",
    ]);
  });

  test("time zones by Windows' names, cities and abbreviations; an offset proposes nothing", async () => {
    const cells = [
      "(UTC-06:00) Central Time (US & Canada)",
      "Pacific Standard Time",
      "US Mountain Standard Time",
      "America/Phoenix",
      "Etc/GMT+5",
      "UTC",
      "P.S.T.",
      "Mars",
    ];
    const { asked } = await outcomeOf(
      admin,
      houses(
        "Serves,Time Zone",
        cells.map((one) => `Men,${one}`),
      ),
    );
    expect(asked).toEqual([
      "2 timeZone zone → America/Chicago",
      "3 timeZone zone → America/Los_Angeles",
      "4 timeZone zone → America/Phoenix",
      "6 timeZone zone_offset",
      "7 timeZone zone_offset",
      "8 timeZone zone → America/Los_Angeles",
      "9 timeZone text.time_zone",
    ]);
  });

  test("a weekly fee for another period is asked about as what it is a week", async () => {
    const { asked, review } = await outcomeOf(
      admin,
      houses("Serves,Weekly fee", ["Men,$700/mo", "Men,$165 per week", "Men,150-185"]),
    );
    expect(asked).toEqual(["2 weeklyFee monthly", "4 weeklyFee text.amount → "]);
    expect(Object.fromEntries(review.preview[0]?.shown ?? []).weeklyFee).toEqual({ cents: 16_500 });
  });
});

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { csv } from "#functions/web/network/exports/csv.ts";
import type { Sheet } from "#shared/exports/sheet.ts";
import { takeExport } from "#shared/exports/take-export.ts";
import { guessKind, guessMapping } from "#shared/imports/steps/columns.ts";
import { fromCell } from "#shared/kernel/spreadsheet.ts";
import { bedsFrom } from "#shared/records/bed/beds-from.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { is } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { below } from "#shared/tenancy/homes.ts";
import { anyText } from "../support/any-text.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let admin: Person;
let care: Person;
let manager: Person;

beforeAll(async () => {
  world = await createSmallWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const app = createWeb({ world: world.world, ports, oidc, origin, development: true, log: () => {} });
  const { members, houses } = world.lantern;
  [admin, care, manager] = await Promise.all([
    signedIn(world, app, members.network_admin),
    signedIn(world, app, members.admissions),
    signedIn(world, app, members.house_manager),
  ]);
  await world.referred();
  const scope = world.as(members.house_manager, houses.juniper);
  const beds = await world.beds(world.lantern, houses.juniper);
  const into = async (label: string, legalName: string) => {
    const bed = beds.get(label) ?? "bed_none";
    const asked = { house: houses.juniper, bed, legalName, birthDate: "1990-01-01", command: command() };
    return (await moveInWithoutReferral(scope, asked)).stay;
  };
  await into("1A", '=HYPERLINK("http://elsewhere.example") Bracken');
  const left = await into("1B", "Ezra Swift");
  const on = world.today();
  await moveOut(scope, { house: houses.juniper, stay: left, kind: "graduated", on, command: command() });
  await world.drain();
});

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, relax_column_count: true });

describe("an export", () => {
  test("opens in a spreadsheet: byte order mark, readable headings, a file name", async () => {
    const { text, headers, status } = await admin.get("/network/export/members.csv");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe('attachment; filename="members.csv"');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(csv(["a"], [["é"]])).toBe("\uFEFFa\r\né\r\n");
    const [row] = rowsOf(text);
    expect(Object.keys(row ?? {})).toEqual([
      "Name",
      "Email",
      "Role",
      "Houses",
      "Status",
      "Invited",
      "Credentials",
    ]);
  });

  test("is logged with its row count and actor before it is sent", async () => {
    world.clock.pass({ seconds: 1 });
    const before = rowsOf((await admin.get("/network/export/partners.csv")).text);
    const { table, homes } = world.as(world.lantern.members.network_admin);
    const feed = await table.query({
      in: below.list(homes.administration(), "E"),
      index: "list",
      descending: true,
      limit: 1,
      kinds: [event],
    });
    const [noted] = feed.items.filter(is(event));
    expect(noted?.value).toMatchObject({
      type: "export.taken",
      data: { what: "partners", rows: before.length },
      actor: { id: world.lantern.members.network_admin.member },
    });
  });

  test("gives administration houses, beds, staff and figures, and never residents", async () => {
    for (const what of ["houses", "beds", "members", "partners", "figures", "activity"]) {
      const { status, text } = await admin.get(`/network/export/${what}.csv`);
      expect([what, status]).toEqual([what, 200]);
      expect(text).not.toMatch(/Bracken|Swift|Wagtail|ref_|sty_|plk_|[0-9a-f]{64}/);
    }
    const beds = rowsOf((await admin.get("/network/export/beds.csv")).text);
    expect(beds.filter((one) => one.House === "Juniper House").map((one) => one.Availability)).toEqual([
      "Occupied",
      "Open",
      "Open",
      "Open",
    ]);
    expect(rowsOf((await admin.get("/network/export/figures.csv")).text).length).toBe(90);
  });

  test("gives admissions current and former residents and the outcome of referrals, without the names of the referred", async () => {
    const residents = rowsOf((await care.get("/export/residents.csv")).text);
    expect(residents.map((one) => one.Bed)).toEqual(["1A"]);
    const stays = rowsOf((await care.get("/export/stays.csv")).text);
    expect(stays.map((one) => [one["Legal name"], one["Type of move-out"]])).toEqual([
      ["Ezra Swift", "Graduated"],
    ]);
    const { text } = await care.get("/export/referrals.csv");
    expect(rowsOf(text).map((one) => one.Status)).toEqual(["Awaiting decision"]);
    expect(text).not.toMatch(/Wagtail|Theo/);
  });

  test("is refused to others: administration gets no residents, admissions no members, a house nothing", async () => {
    for (const path of ["/export/residents.csv", "/export/activity.csv", "/export"])
      expect([(await admin.get(path)).status, (await manager.get(path)).status]).toEqual([403, 403]);
    for (const path of ["/network/export/members.csv", "/network/export"])
      expect([(await care.get(path)).status, (await manager.get(path)).status]).toEqual([403, 403]);
  });
});

describe("no cell is a formula", () => {
  test("not even a name typed as one", async () => {
    const { text } = await care.get("/export/residents.csv");
    expect(text).not.toMatch(/(^|[,\n\r"])=HYPERLINK/);
    expect(rowsOf(text)[0]?.["Legal name"]).toBe('\'=HYPERLINK("http://elsewhere.example") Bracken');
  });

  test("no text reads back as a formula, and every other text reads back unchanged", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (cells) => {
        const text = csv(
          cells.map((_, at) => `c${at}`),
          [cells],
        );
        const [, back]: string[][] = parse(text, {
          bom: true,
          relax_column_count: true,
          record_delimiter: "\r\n",
        });
        for (const [at, cell] of cells.entries()) {
          expect(back?.[at]).not.toMatch(/^[=+\-@\t\r]/);
          expect(fromCell(back?.[at] ?? "")).toBe(cell);
        }
      }),
    );
  });
});

describe("exported houses", () => {
  test("have headings that an import matches to the right columns", async () => {
    const { text } = await admin.get("/network/export/houses.csv");
    const headings = Object.keys(rowsOf(text)[0] ?? {});
    expect(guessKind(headings, ["houses", "beds", "residents"])).toBe("houses");
    const mapping = guessMapping("houses", headings);
    const guessed = Object.fromEntries(
      mapping.flatMap((field, at) => (field ? [[field, headings[at]]] : [])),
    );
    expect(guessed).toEqual({
      name: "House name",
      street: "Street address",
      area: "Neighborhood and city",
      onCallPhone: "On-call number",
      phone: "Phone",
      timeZone: "Time zone",
      serves: "Serves",
      beds: "Beds",
      weeklyFee: "Weekly program fee",
      deposit: "Deposit",
      minimumDaysSinceUse: "Minimum days since last use",
      fundingKinds: "Funding accepted",
      languages: "Languages",
      medications: "Medication policy",
      mobility: "Accessibility",
      refundPolicy: "Refund policy",
      rules: "Rules",
    });
  });

  test("list their beds as an import reads them", async () => {
    const rows = rowsOf((await admin.get("/network/export/houses.csv")).text);
    const juniper = rows.find((one) => one["House name"] === "Juniper House");
    expect(bedsFrom(juniper?.Beds, "/beds").map((one) => [one.label, one.place])).toEqual(
      ["1A", "1B", "2A", "2B"].map((label) => [label, "lower"]),
    );
  });
});

describe("a long export", () => {
  const long: Sheet<number> = {
    what: "long",
    over: "administration",
    leaves: "no_resident",
    page: async (_, from) => {
      const start = Number(from ?? 0);
      const rows = Array.from({ length: Math.min(700, 45_000 - start) }, (_, at) => start + at);
      return { rows, next: start + 700 < 45_000 ? String(start + 700) : null };
    },
  };

  test("comes in parts, each row once, and each part is logged", async () => {
    const scope = world.as(world.lantern.members.network_admin);
    const all: number[] = [];
    const sizes: number[] = [];
    let part: string | undefined;
    do {
      const { rows, next } = await takeExport(scope, long, { part });
      all.push(...rows);
      sizes.push(rows.length);
      part = next ?? undefined;
    } while (part);
    expect(sizes.length).toBe(3);
    expect(Math.max(...sizes)).toBeLessThan(21_000);
    expect(all).toEqual(Array.from({ length: 45_000 }, (_, at) => at));
  });

  test("refuses a part that is forged or belongs elsewhere", async () => {
    const scope = world.as(world.lantern.members.network_admin);
    const { next } = await takeExport(scope, long, {});
    for (const [sheet, part] of [
      [long, "made-up"],
      [{ ...long, what: "other" }, next ?? ""],
    ] as const)
      await expect(takeExport(scope, sheet, { part })).rejects.toMatchObject({ kind: "invalid" });
    const other = world.as(world.lantern.members.admissions);
    await expect(takeExport(other, long, {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});

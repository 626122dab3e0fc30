import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { readDocument } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { adopt, formFor, sign, writeHouse } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let manager: Scope;
let administration: Scope;
let person: Person;
let resident: Person;
let at: { house: Id<"house">; stay: Id<"stay"> };

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  administration = world.as(members.network_admin);
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const asked = { house: houses.juniper, bed, ...who, command: command() };
  at = { house: houses.juniper, ...(await moveInWithoutReferral(manager, asked)) };
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  await adopt(manager, at);
  person = await signedIn(world, app, members.house_manager);
  resident = await signedIn(world, app, members.house_manager, { purpose: "papers", ...at });
});

const write = (fields: Parameters<typeof writeHouse>[2]) => writeHouse(administration, at.house, fields);
beforeEach(() => write({ refundPolicy: "", rules: "", fees: "" }));

const page = async (part = "") => {
  const { text } = await (part === "/fees" ? resident : person).get(
    `/houses/${at.house}/stays/${at.stay}/packet${part}`,
  );
  return text;
};

describe("a fee agreement", () => {
  test.each([
    ["weeklyFee", "weekly fee"],
    ["dueDay", "due day"],
    ["lateFee", "late fee"],
    ["deposit", "deposit"],
    ["depositReturnDays", "days to return the deposit"],
  ])("without its %s can't be signed, and the page says what is missing", async (field, said) => {
    await write({ [field]: "" });
    const form = await formFor(manager, at, "fees");
    const signing = signDocument(manager, { ...at, part: "fees", form, command: command() });
    await expect(signing).rejects.toMatchObject({ code: "not_written" });
    for (const text of [await page(), await page("/fees")]) expect(text).toContain(`Missing: ${said}.`);
    expect(await page("/fees")).not.toContain('name="supersedes"');
  });

  test("with a late fee needs its days; without a deposit, no days to return it", async () => {
    await write({ lateFee: "15", lateAfterDays: "" });
    expect(await page()).toContain("Missing: days before a late fee.");
    await write({ deposit: "0", depositReturnDays: "" });
    expect(await page()).not.toContain("Missing:");
  });

  test("says the house's amounts, days and other charges, and is kept as signed", async () => {
    await write({ lateFee: "15", lateAfterDays: "3", fees: "A lost key is $10." });
    const shown = await page("/fees");
    const { document } = await sign(manager, at, "fees");
    await write({ weeklyFee: "260" });
    for (const text of [shown, await page(`/documents/${document}`)])
      for (const said of [
        "$240.00",
        "Every Friday",
        "$15.00 if paid more than 3 days late",
        "$200.00, returned within 21 days after you move out",
        "A lost key is $10.",
      ])
        expect(text).toContain(said);
    expect((await readDocument(manager, { ...at, document })).document.content).toMatchObject({
      terms: { weeklyFeeCents: 24_000, depositCents: 20_000, lateAfterDays: 3 },
    });
    expect(await page()).toContain("This text has changed since it was signed.");
  });

  test("is signed with the weekly fee agreed for the stay, where there is one", async () => {
    const found = await manager.table.get(stay, stayKey(manager.homes, at.house, at.stay));
    if (!found) throw new Error("no stay");
    const opening = { weeklyCents: 18_550, balanceCents: null };
    await manager.table.write([replace(stay, found, { ...found.value, opening })]);
    expect(await page("/fees")).toContain("$185.50");
  });
});

describe("a text to sign never has a placeholder", () => {
  test.each(["fees", "refundPolicy", "rules"] as const)("in %s", async (field) => {
    for (const text of ["Due on [[day]]", "Due on {day}"])
      await expect(write({ [field]: text })).rejects.toMatchObject({
        fields: [{ pointer: `/${field}`, code: "text.blank_left" }],
      });
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { hashOf } from "#shared/records/packet/document.ts";
import { mayTakeMoney } from "#shared/records/packet/packet.ts";
import { consentPart, documentParts, parts } from "#shared/records/packet/parts.ts";
import { readDocument, readDocuments, readPacket } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import { moveOut } from "../support/move-out.ts";
import { adopt, formFor, keepTexts, sign, writeHouse } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let manager: Scope;
let administration: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };
const faults: { current: Faults | undefined } = { current: undefined };

beforeEach(async () => {
  faults.current = undefined;
  world = await createSmallWorld({ wrap: (sender) => faulty(sender, faults) });
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  administration = world.as(members.network_admin);
  await keepTexts(administration);
  const texts = { fees: "$ 240 a week", refundPolicy: "Days not lived are paid back", rules: "Home by 11" };
  await writeHouse(administration, houses.juniper, texts);
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const asked = { house: houses.juniper, bed, ...who, command: command() };
  const { stay } = await moveInWithoutReferral(manager, asked);
  at = { house: houses.juniper, stay };
  await adopt(manager, at);
});

const papers = async () =>
  (await readBoard(manager, at)).papers.map(({ name, signed, of }) => [name, signed, of]);
const documents = async () =>
  (await wholeTable(world)).filter(
    (one) => one.kind === "stay.document" && !JSON.stringify(one).includes(consentPart),
  );

describe("a packet", () => {
  test("is signed part by part, can be interrupted and continued, and leaves the board once all is signed", async () => {
    expect(await papers()).toEqual([["Linus B.", 0, parts.length]]);
    let next: string | null = "fees";
    for (const part of parts) {
      expect(next).toBe(part);
      world.clock.pass({ seconds: 20 });
      ({ next } = await sign(manager, at, part));
    }
    expect(next).toBeNull();
    expect(await papers()).toEqual([]);
    const found = await readDocuments(manager, at);
    expect(found.documents.map((one) => one.part)).toEqual(documentParts);
    const events = (await readStay(manager, at)).happened.filter(
      (one) => one.type === "stay.document_signed",
    );
    expect(events.map((one) => one.data.part)).toEqual([...parts].reverse());
    expect(JSON.stringify(events)).not.toMatch(/Sample medication|Abel|Guitar|555-0188/);
  });

  test("keeps the board at one query, and is on it for a week", async () => {
    await sign(manager, at, "contacts");
    const before = manager.table.meter.roundTrips;
    expect(await papers()).toEqual([["Linus B.", 1, parts.length]]);
    expect(manager.table.meter.roundTrips - before).toBe(1);
    world.clock.pass({ hours: 24 * 7 });
    expect(await papers()).toHaveLength(1);
    world.clock.pass({ hours: 24 });
    expect(await papers()).toEqual([]);
  });

  test("allows payments only once fees and refund policy are signed", async () => {
    const may = async () => mayTakeMoney((await readPacket(manager, at)).packet?.value);
    expect(await may()).toBe(false);
    await sign(manager, at, "fees");
    expect(await may()).toBe(false);
    await sign(manager, at, "refund_policy");
    expect(await may()).toBe(true);
  });

  test("of an ended stay is closed and off the board, in any order of events", async () => {
    const out = { ...at, kind: "graduated" as const, on: world.today(), command: command() };
    await Promise.allSettled([sign(manager, at, "contacts"), moveOut(manager, out)]);
    await moveOut(manager, { ...out, command: command() }).catch(() => undefined);
    await expect(sign(manager, at, "belongings")).rejects.toMatchObject({ code: "stay_closed" });
    expect((await wholeTable(world)).filter((one) => one.kind === "packet.card")).toEqual([]);
  });
});

describe("a signed document", () => {
  test("stays as it was when the house changes its rules, and the change is shown", async () => {
    const { document } = await sign(manager, at, "rules");
    await writeHouse(administration, at.house, { rules: "Home by 10" });
    const found = await readDocument(manager, { ...at, document });
    expect(found.document.content).toEqual({ is: "text", text: "Home by 11" });
    expect(found.document.contentHash).toBe(hashOf(found.document.content));
    const now = await readPacket(manager, at);
    expect(now.packet?.value.signed.rules?.hash).not.toBe(now.texts.rules && hashOf(now.texts.rules));
  });

  test("was read: a text that changed meanwhile must be read again first", async () => {
    const form = await formFor(manager, at, "rules");
    await writeHouse(administration, at.house, { rules: "Home by 10" });
    const signing = signDocument(manager, { ...at, part: "rules", form, command: command() });
    await expect(signing).rejects.toMatchObject({ code: "text_changed" });
    expect(await documents()).toEqual([]);
  });

  test("is signed once, however often the form is submitted", async () => {
    const form = await formFor(manager, at, "fees");
    const asked = { ...at, part: "fees" as const, form, command: command() };
    const first = await signDocument(manager, asked);
    expect(await signDocument(manager, asked)).toEqual(first);
    const again = { ...asked, command: command() };
    await expect(signDocument(manager, again)).rejects.toMatchObject({ code: "already_signed" });
    expect(await documents()).toHaveLength(1);
  });

  test("by two at once is signed by one of them", async () => {
    const staff = world.as(world.lantern.members.house_staff, at.house);
    const form = await formFor(manager, at, "fees");
    const outcomes = await Promise.allSettled(
      [manager, staff].map((scope) => signDocument(scope, { ...at, part: "fees", form, command: command() })),
    );
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await documents()).toHaveLength(1);
  });

  test("different parts at once are both kept", async () => {
    await Promise.all([sign(manager, at, "contacts"), sign(manager, at, "belongings")]);
    const { packet } = await readPacket(manager, at);
    expect(Object.keys(packet?.value.signed ?? {}).sort()).toEqual(["belongings", "contacts"]);
    expect(await papers()).toEqual([["Linus B.", 2, parts.length]]);
  });

  test("survives lost replies and throttling: one document per signature, none incomplete", async () => {
    faults.current = { random: seeded(7), refuse: 0.1, lose: 0.2, partial: 0.3 };
    for (const part of parts) {
      const form = await formFor(manager, at, part);
      await signDocument(manager, { ...at, part, form, command: command() });
    }
    faults.current = undefined;
    expect(await documents()).toHaveLength(parts.length);
    expect(await papers()).toEqual([]);
  });

  test("is corrected by signing again; the earlier one stays readable", async () => {
    const first = await sign(manager, at, "recurrence_plan");
    const form = await formFor(manager, at, "recurrence_plan");
    const anew = { ...form, helps: "Swimming" };
    const second = await signDocument(manager, {
      ...at,
      part: "recurrence_plan",
      form: anew,
      command: command(),
    });
    const now = await readDocument(manager, { ...at, ...second });
    expect(now.document).toMatchObject({ supersedes: first.document, content: { helps: "Swimming" } });
    const was = await readDocument(manager, { ...at, ...first });
    expect(was.document.content).toMatchObject({ helps: "Walking with Abel" });
    const [, printed] = (await readDocuments(manager, at)).documents;
    expect(printed?.id).toBe(second.document);
  });
});

describe("who reads what", () => {
  const as = (role: "peer_mentor" | "supervisor" | "clinician" | "house_staff") =>
    world.as(world.lantern.members[role], at.house);

  test.each([
    ["recurrence_plan", { peer_mentor: true, supervisor: false, clinician: true, house_staff: true }],
    ["medications", { peer_mentor: false, supervisor: false, clinician: true, house_staff: false }],
    ["belongings", { peer_mentor: false, supervisor: false, clinician: false, house_staff: true }],
    ["contacts", { peer_mentor: true, supervisor: true, clinician: true, house_staff: true }],
  ] as const)("%s", async (part, may) => {
    const { document } = await sign(manager, at, part);
    for (const role of ["peer_mentor", "supervisor", "clinician", "house_staff"] as const) {
      const reading = readDocument(as(role), { ...at, document });
      if (may[role]) expect((await reading).document.part).toBe(part);
      else await expect(reading, role).rejects.toMatchObject({ kind: "forbidden" });
      const { packet } = await readPacket(as(role), at);
      expect(packet?.value.signed[part]?.document, "that it was signed, all see").toBe(document);
    }
  });

  test("every view is logged with the stay", async () => {
    await readPacket(as("peer_mentor"), at);
    const { looked } = await readStay(manager, at);
    expect(looked.map((one) => one.role)).toContain("peer_mentor");
  });
});

import { beforeEach, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { isContent } from "#shared/records/packet/document.ts";
import { progressOf } from "#shared/records/packet/packet.ts";
import { readPacket, readPart } from "#shared/residents/packet/read-packet.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readTransfer } from "#shared/views/transfer-page.ts";
import { sign, writeHouse } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let care: Scope;
let house: Id<"house">;
let to: Id<"house">;
let stay: Id<"stay">;
const papers = [
  "emergency_contacts",
  "safe_contact",
  "recurrence_plan",
  "medication_inventory",
  "belongings_inventory",
];
beforeEach(async () => {
  world = await createSmallWorld();
  house = world.lantern.houses.juniper;
  to = world.lantern.houses.alder;
  care = world.as(world.lantern.members.admissions);
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  stay = (await moveInWithoutReferral(care, { house, bed, ...who, command: command() })).stay;
  const administration = world.as(world.lantern.members.network_admin);
  await writeHouse(administration, house, { fees: "Juniper’s fee is $200." });
  await world.drain();
  for (const part of ["fees", "contacts", "recurrence_plan", "belongings", "medications"] as const)
    await sign(care, { house, stay }, part);
});

async function transferred(carry: readonly string[]) {
  const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
  const agreed = { carry, tellWhere: false, agreed: true, command: command() };
  const there = await transferStay(care, { house, stay, to, bed, on: world.today(), ...agreed });
  await world.drain();
  return there;
}

test("what the resident filled in and agreed to send is filled into the new documents, and nothing is signed", async () => {
  expect((await readTransfer(care, { house, stay, to })).carry).toEqual(["journey", ...papers]);
  const there = await transferred(papers);
  const { packet } = await readPacket(care, there);
  expect(progressOf(packet?.value).signed).toBe(0);
  const contacts = await readPart(care, { ...there, part: "contacts" });
  expect(contacts.current).toBeUndefined();
  expect(contacts.carried.map((one) => one.what)).toEqual(["emergency_contacts", "safe_contact"]);
  const plan = await readPart(care, { ...there, part: "recurrence_plan" });
  expect(plan.carried[0]?.content).toMatchObject({ is: "recurrence_plan", house: "" });
  const counted = (await readPart(care, { ...there, part: "medications" })).carried[0]?.content;
  if (!counted || !isContent("medications")(counted)) throw new Error("no list");
  // Storage and counts belong to the old house; here two people count again.
  expect(counted).toMatchObject({
    countedWith: "",
    items: [{ name: "Sample medication A", count: "", kept: "" }],
  });
  const listed = await readPart(care, { ...there, part: "belongings" });
  expect(listed.carried[0]?.content).toMatchObject({ items: [{ what: "Guitar" }, { what: "Bicycle" }] });
});

test("each kind not agreed to stays behind, and a house's own documents always do", async () => {
  const there = await transferred(["safe_contact"]);
  const contacts = await readPart(care, { ...there, part: "contacts" });
  expect(contacts.carried).toMatchObject([{ what: "safe_contact", content: { emergency: [] } }]);
  for (const part of ["recurrence_plan", "medications", "belongings", "fees"] as const)
    expect((await readPart(care, { ...there, part })).carried).toEqual([]);
  await expect(transferred(["fees"])).rejects.toMatchObject({ fields: [{ pointer: "/carry" }] });
});

test("once signed at the new house, the next version starts from that document instead of the transferred one", async () => {
  const there = await transferred(papers);
  await sign(care, there, "recurrence_plan");
  const plan = await readPart(care, { ...there, part: "recurrence_plan" });
  expect(plan.current).toMatchObject({ house: to, supersedes: null });
  expect(progressOf(plan.packet?.value).signed).toBe(1);
});

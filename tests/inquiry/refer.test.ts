import { beforeEach, expect, test } from "vitest";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { referInquirer } from "#shared/inquiries/refer-inquirer.ts";
import { reopenInquiry, undoClosure } from "#shared/inquiries/reopen-inquiry.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { selfReferral } from "../support/by-hand.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { ask, written } from "./asking.ts";

let world: SmallWorld;
beforeEach(async () => {
  world = await createSmallWorld();
});
const care = () => world.as(world.lantern.members.admissions);
const call = () => takeCall(care(), { sent: { name: "Rafe", phone: "555-555-0164" }, command: command() });

test("an inquiry becomes a referral with the clock, and is closed in the same act", async () => {
  const { inquiry } = await call();
  const { referral } = await referInquirer(care(), { inquiry, ...selfReferral(world), command: command() });
  expect((await listInbox(care(), {})).waiting).toMatchObject([{ id: referral, house: null }]);
  const { waiting, over } = await listInquiries(care(), {});
  expect([waiting, over.map((one) => one.id)]).toEqual([[], [inquiry]]);
  expect((await readInquiry(care(), { inquiry })).inquiry).toMatchObject({
    referral,
    closed: { outcome: "moved_forward", by: { kind: "member" } },
  });
  const told = (await wholeTable(world)).filter((one) => JSON.stringify(one).includes("inquiry.referred"));
  expect(JSON.stringify(told)).toContain(spokenNumber(referral));
  expect(JSON.stringify(told)).not.toMatch(/Rafe|Dunlin|0164/);
});

test("what the public form said of the person goes along", async () => {
  const { inquiry } = await ask(world, {
    sent: { ...written, asking: "self", forName: "", email: "rafe@elsewhere.example" },
  });
  const { referral } = await referInquirer(care(), { inquiry, ...selfReferral(world), command: command() });
  const { person } = (await readReferral(care(), { house: null, referral })).body.payload;
  expect(person.safeContact).toMatchObject({ email: "rafe@elsewhere.example", mayLeaveMessage: true });
  expect(person.language?.spoken).toBeTruthy();
});

test("a closed inquiry is refused, and of two at once one referral is made", async () => {
  const { inquiry } = await call();
  const refer = () => referInquirer(care(), { inquiry, ...selfReferral(world), command: command() });
  const both = await Promise.allSettled([refer(), refer()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await listInbox(care(), {})).waiting).toHaveLength(1);
  await expect(refer()).rejects.toMatchObject({ kind: "conflict", code: "inquiry_closed" });
  const { inquiry: closed } = await call();
  await closeInquiry(care(), { inquiry: closed, sent: { outcome: "no_answer" }, command: command() });
  await expect(
    referInquirer(care(), { inquiry: closed, ...selfReferral(world), command: command() }),
  ).rejects.toMatchObject({ kind: "conflict", code: "inquiry_closed" });
});

test("an inquiry that became a referral is not reopened: it would be worked on twice", async () => {
  const { inquiry } = await call();
  const once = command();
  await referInquirer(care(), { inquiry, ...selfReferral(world), command: once });
  const refused = { kind: "conflict", code: "inquiry_referred" };
  await expect(
    reopenInquiry(care(), { inquiry, sent: { reason: "In error" }, command: command() }),
  ).rejects.toMatchObject(refused);
  await expect(
    undoClosure(care(), { inquiry, sent: { of: once }, command: command() }),
  ).rejects.toMatchObject(refused);
});

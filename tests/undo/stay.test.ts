import { beforeEach, expect, test } from "vitest";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { noteCall } from "#shared/inquiries/note-call.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { undoClosure } from "#shared/inquiries/reopen-inquiry.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { releasePerson } from "#shared/people/recognize/release-person.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { addNote } from "#shared/residents/stay/add-note.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { undoMoveIn } from "#shared/residents/stay/undo-move-in.ts";
import { undoMoveOut } from "#shared/residents/stay/undo-move-out.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { sign } from "../support/papers.ts";
import { type AtJuniper, atJuniper, juniperAfter } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/* Move-ins, move-outs and closed inquiries are undone within thirty seconds. */

let at: AtJuniper;
const linus = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
beforeEach(async () => {
  at = await atJuniper();
});

const walkIn = (of: string, bed = at.bed, house = at.house) =>
  moveInWithoutReferral(at.care, { house, bed, ...linus, command: of });
const walkedIn = juniperAfter(({ care, house, bed }) =>
  moveInWithoutReferral(care, { house, bed, ...linus, command: command() }),
);
/** Begins where a walk-in lives in `1A`, and all that follows is done. */
async function lives() {
  const it = await walkedIn();
  at = it;
  return it.done;
}
const undoIn = (stay: Id<"stay">, of: string) =>
  undoMoveIn(at.manager, { house: at.house, stay, of, command: command() });
const leave = (stay: Id<"stay">, of: string) =>
  moveOut(at.manager, { house: at.house, stay, kind: "graduated", on: at.world.today(), command: of });
const undoOut = (stay: Id<"stay">, of: string, again = command()) =>
  undoMoveOut(at.manager, { house: at.house, stay, of, command: again });
const pageOf = (stay: Id<"stay">) => readStay(at.manager, { house: at.house, stay });
const settled = async () => {
  await at.world.drain();
  expect(await differences(at.world.system(at.world.lantern))).toEqual([]);
};

const kinds = [
  "stay",
  "stay.card",
  "packet.card",
  "bed",
  "bed.nights",
  "bed.occupancy",
  "person",
  "person.stay",
];
/** What a move-out changes, without when it was changed. */
async function records() {
  const items = (await wholeTable(at.world)).filter(({ kind }) => kinds.includes(String(kind)));
  const text = JSON.stringify(
    items
      .map(({ pk, sk, lpk, lsk, data }) => ({ pk, sk, lpk, lsk, data }))
      .sort((a, b) => `${a.pk}${a.sk}`.localeCompare(`${b.pk}${b.sk}`)),
    (name, value) => (name === "changedAt" || name === "confirmed" ? undefined : value),
  );
  return JSON.parse(text);
}

test("a walk-in is undone: the bed is open, and the person may move in elsewhere", async () => {
  const of = command();
  const { stay } = await walkIn(of);
  await at.world.drain();
  expect(await undoIn(stay, of)).toEqual({ referral: null });
  await settled();
  const board = await readBoard(at.manager, { house: at.house });
  expect(board.beds.find((one) => one.id === at.bed)).toMatchObject({ state: "free" });
  expect((await pageOf(stay)).stay.closed?.kind).toBe("entered_in_error");
  const { alder } = at.world.lantern.houses;
  const there = (await at.world.beds(at.world.lantern, alder)).get("1A") ?? "bed_none";
  const elsewhere = await walkIn(command(), there, alder);
  await settled();
  const { stay: opened } = await readStay(at.care, { house: alder, stay: elsewhere.stay });
  expect(opened.confirmed).not.toBeNull();
});

test("a move-in undone before the person was confirmed is never confirmed", async () => {
  const of = command();
  const { stay } = await walkIn(of);
  await undoIn(stay, of);
  await settled();
  expect((await pageOf(stay)).stay.confirmed).toBeNull();
});

test("accommodation requests go back to the referral", async () => {
  const here = { house: at.house, referral: at.referral };
  const asked = "A lower bunk, my knee does not do ladders";
  await askAccommodation(at.manager, { ...here, asked, command: command() });
  await at.accept(5);
  const of = command();
  const { stay } = await moveIn(at.manager, { ...at.on(), command: of });
  await undoIn(stay, of);
  expect((await listAccommodations(at.manager, here)).asked).toMatchObject([{ value: { asked } }]);
  expect((await listAccommodations(at.manager, { house: at.house, stay })).asked).toEqual([]);
  await settled();
  const again = await moveIn(at.manager, at.on());
  const { asked: brought } = await listAccommodations(at.manager, { house: at.house, stay: again.stay });
  expect(brought).toMatchObject([{ value: { asked } }]);
});

test("a move-in is not undone after thirty seconds, twice, or once something happened", async () => {
  const of = command();
  const { stay } = await walkIn(of);
  await expect(undoIn(stay, command())).rejects.toMatchObject({ code: "undo_changed" });
  await addNote(at.manager, { house: at.house, stay, text: "Settling in", command: command() });
  await expect(undoIn(stay, of)).rejects.toMatchObject({ code: "undo_changed" });
  at.world.clock.pass({ seconds: 30 });
  await expect(undoIn(stay, of)).rejects.toMatchObject({ code: "undo_too_late" });
});

test("of an undo of a move-in and a signature at once, one succeeds", async () => {
  const beds = await at.world.beds(at.world.lantern, at.house);
  const of = command();
  const { stay } = await walkIn(of);
  await sign(
    at.manager,
    { house: at.house, stay: (await walkIn(command(), beds.get("2A"))).stay },
    "contacts",
  );
  const race = await Promise.allSettled([
    undoIn(stay, of),
    sign(at.manager, { house: at.house, stay }, "contacts"),
  ]);
  expect(race.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a move-out is undone: bed, nights, board, papers and person are as before", async () => {
  const { stay } = await walkIn(command());
  await sign(at.manager, { house: at.house, stay }, "contacts");
  await agreeMoveOut(at.manager, { house: at.house, stay, on: "2026-03-20", command: command() });
  await at.world.drain();
  const before = await records();
  const person = (await pageOf(stay)).stay.confirmed?.person;
  const of = command();
  await leave(stay, of);
  await at.world.drain();
  expect(await records()).not.toEqual(before);
  at.world.clock.pass({ seconds: 29 });
  const again = command();
  await undoOut(stay, of, again);
  await undoOut(stay, of, again);
  await settled();
  expect(await records()).toEqual(before);
  const { stay: now, happened } = await pageOf(stay);
  expect(now.confirmed?.person).toBe(person);
  expect(happened.map((one) => one.type)).toEqual(
    expect.arrayContaining(["stay.closed", "stay.move_out_undone"]),
  );
  await leave(stay, command());
  await settled();
  expect((await pageOf(stay)).stay.closed?.kind).toBe("graduated");
});

test("a move-out undone before the person was released leaves them in one open stay", async () => {
  const { stay } = await lives();
  const before = await records();
  const of = command();
  await leave(stay, of);
  await undoOut(stay, of);
  await settled();
  expect(await records()).toEqual(before);
});

test("a release that arrives after its stay was reopened does nothing", async () => {
  const { stay } = await lives();
  const of = command();
  await leave(stay, of);
  await undoOut(stay, of);
  await at.world.drain();
  const late = await releasePerson(at.world.system(at.world.lantern), { house: at.house, stay });
  expect(late).toEqual({ result: "done", events: [], changes: [] });
});

test("a person who moved in elsewhere meanwhile is a question for admissions", async () => {
  const { stay } = await lives();
  const of = command();
  await leave(stay, of);
  await at.world.drain();
  const { alder } = at.world.lantern.houses;
  await walkIn(command(), (await at.world.beds(at.world.lantern, alder)).get("1A"), alder);
  await at.world.drain();
  await undoOut(stay, of);
  await settled();
  expect((await pageOf(stay)).stay.confirmed).toBeNull();
  const { questions } = await listInbox(at.care, {});
  expect(questions).toMatchObject([{ about: "lives_elsewhere", stay, other: { house: alder } }]);
});

test("a move-out is not undone after thirty seconds, twice, or into a bed that was taken", async () => {
  const { stay } = await walkIn(command());
  const of = command();
  await leave(stay, of);
  await expect(undoOut(stay, command())).rejects.toMatchObject({ code: "undo_changed" });
  await at.accept(5);
  await expect(undoOut(stay, of)).rejects.toMatchObject({ code: "bed_taken_since" });
  at.world.clock.pass({ seconds: 30 });
  await expect(undoOut(stay, of)).rejects.toMatchObject({ code: "undo_too_late" });
});

test("a transfer is no move-out", async () => {
  const { stay } = await lives();
  const { alder } = at.world.lantern.houses;
  const bed = (await at.world.beds(at.world.lantern, alder)).get("1A") ?? "bed_none";
  const sent = { to: alder, bed, on: at.world.today(), agreed: true };
  const of = command();
  await transferStay(at.care, { house: at.house, stay, ...sent, command: of });
  await expect(undoOut(stay, of)).rejects.toMatchObject({ code: "undo_changed" });
});

test("a closed inquiry is open again, and its timeline keeps the closing", async () => {
  const sent = { name: "Corliss", phone: "555-555-0142" };
  const { inquiry: id } = await takeCall(at.care, { sent, command: command() });
  const undo = (of: string) => undoClosure(at.care, { inquiry: id, sent: { of }, command: command() });
  const of = command();
  await closeInquiry(at.care, { inquiry: id, sent: { outcome: "no_answer", note: "Rang out" }, command: of });
  await expect(undo(command())).rejects.toMatchObject({ code: "undo_changed" });
  await undo(of);
  await expect(undo(of)).rejects.toMatchObject({ code: "inquiry_open" });
  const { inquiry: now } = await readInquiry(at.care, { inquiry: id });
  expect(now.closed).toBeNull();
  expect(now.steps).toMatchObject([
    { kind: "closed", outcome: "no_answer", note: "Rang out" },
    { kind: "reopened", note: "" },
  ]);
  const later = command();
  await closeInquiry(at.care, { inquiry: id, sent: { outcome: "no_answer" }, command: later });
  at.world.clock.pass({ seconds: 30 });
  await expect(undo(later)).rejects.toMatchObject({ code: "undo_too_late" });
  await expect(
    noteCall(at.care, { inquiry: id, sent: { reached: "reached" }, command: command() }),
  ).rejects.toMatchObject({ code: "inquiry_closed" });
  await settled();
  expect((await wholeTable(at.world)).filter((one) => one.kind === inquiry.kind)).toHaveLength(1);
});

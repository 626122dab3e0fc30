import { expect, test } from "vitest";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { moveOut } from "../support/move-out.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";

/* Nights that somebody else slept in a bed are asked about, and recorded once that is confirmed. */

/** Linus slept in bed 1A until today; yesterday is three days after he moved in. */
async function sleptIn(at: AtJuniper): Promise<string> {
  const linus = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(at.manager, {
    house: at.house,
    bed: at.bed,
    ...linus,
    command: command(),
  });
  at.world.clock.pass({ hours: 72 });
  const yesterday = at.world.today();
  at.world.clock.pass({ hours: 24 });
  const left = { kind: "graduated", on: at.world.today(), command: command() } as const;
  await moveOut(at.manager, { house: at.house, stay, ...left });
  await at.world.drain();
  return yesterday;
}
const asked = { fields: [{ pointer: "/overlap", code: "bed.overlap" }] };

test("a walk-in on a past date", async () => {
  const at = await atJuniper();
  const on = await sleptIn(at);
  const juno = { legalName: "Juno Teal", house: at.house, bed: at.bed };
  await expect(moveInWithoutReferral(at.manager, { ...juno, on, command: command() })).rejects.toMatchObject(
    asked,
  );
  await moveInWithoutReferral(at.manager, { ...juno, on, overlap: true, command: command() });
});

test("a move-in on a past date; not one today", async () => {
  const at = await atJuniper();
  const on = await sleptIn(at);
  await at.accept(5);
  await expect(moveIn(at.manager, { ...at.on(), on })).rejects.toMatchObject(asked);
  await moveIn(at.manager, { ...at.on(), on: at.world.today() });
});

test("a transfer on a past date", async () => {
  const at = await atJuniper();
  const { alder } = at.world.lantern.houses;
  const there = (await at.world.beds(at.world.lantern, alder)).get("1A") ?? "bed_none";
  const juno = { legalName: "Juno Teal", house: alder, bed: there, command: command() };
  const { stay } = await moveInWithoutReferral(at.care, juno);
  const on = await sleptIn(at);
  const sent = { to: at.house, bed: at.bed, on, agreed: true };
  const transfer = (overlap: boolean) =>
    transferStay(at.care, { house: alder, stay, ...sent, overlap, command: command() });
  await expect(transfer(false)).rejects.toMatchObject(asked);
  await transfer(true);
});

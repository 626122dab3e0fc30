import { expect, test } from "vitest";
import { answerImport, settleImport } from "#shared/imports/steps/answer-import.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "../support/move-out.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";
import { asked, confirm, reviewed, stateOf, uploaded } from "./kit.ts";

/* A bed has one resident a night: an import asks where its rows, or a row and a stay, say otherwise. */

test("nights in one bed that overlap are asked about: two rows, a row and a stay, a row and a past stay", async () => {
  const { world, manager, care, house, bed } = await atJuniper();
  const here = (legalName: string, where: typeof bed) =>
    moveInWithoutReferral(manager, { house, bed: where, legalName, command: command() });
  const twoA = (await world.beds(world.lantern, house)).get("2A") ?? "bed_none";
  const since = world.today();
  const { stay } = await here("Linus Bracken", bed);
  await here("Juno Teal", twoA);
  world.clock.pass({ hours: 72 });
  const left = world.today();
  await moveOut(manager, { house, stay, kind: "graduated", on: left, command: command() });
  await world.drain();

  const next = await uploaded(care, `House,Bed,Resident,Moved in\nJuniper House,1A,Bram Hale,${left}`);
  expect(await asked(care, next)).toEqual([]);

  const rows = [
    ["1A", "Cyrus Vale", since],
    ["2A", "Rid Thorne", since],
    ["2B", "Odell Kite", since],
    ["2B", "Ezra Fenn", left],
  ];
  const sheet = ["House,Bed,Resident,Moved in", ...rows.map((row) => ["Juniper House", ...row].join(","))];
  const id = await uploaded(care, sheet.join("\n"));
  expect(await asked(care, id)).toEqual([
    "2 bed import.bed_slept",
    "3 bed import.bed_taken",
    "5 bed import.same_bed",
  ]);
  expect((await reviewed(care, id)).asking[0]?.questions[0]?.params).toEqual({ to: left });
  await expect(confirm(care, id)).rejects.toMatchObject({ code: "import_asks" });

  // Only the past can be right beside it; the others name another bed or are skipped.
  await settleImport(care, { import: id, how: "stands", command: command() });
  expect(await asked(care, id)).toEqual(["3 bed import.bed_taken", "5 bed import.same_bed"]);
  const answers = [{ at: 5, field: "bed", answer: { value: "1B" } }];
  await answerImport(care, { import: id, answers, out: new Map([[3, true]]), command: command() });
  await confirm(care, id);
  await world.drain();
  expect((await stateOf(care, id)).counts).toMatchObject({ made: 3, failed: 0 });
});

import { expect, test } from "vitest";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { meetCondition } from "#shared/referrals/decisions/meet-condition.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { differences } from "../support/differences.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { localTime } from "../support/small-world.ts";

const two = "Brings his state ID\r\n\r\n  The county’s letter is here  \nBrings his state ID";
const accept = (it: AtJuniper, conditions: string, letStand = false) =>
  acceptReferral(it.manager, {
    ...it.on(),
    bed: it.bed,
    until: localTime(it.world.clock, 20),
    conditions,
    letStand,
  });
const meet = (it: AtJuniper, condition: string) => meetCondition(it.manager, { ...it.on(), condition });

test("a bed is held, each condition is marked as met, and the last one accepts the referral", async () => {
  const it = await atJuniper();
  await accept(it, two);
  await it.world.drain();
  it.world.clock.passUndo();
  const view = await readOwnReferral(it.larkfield, { referral: it.referral });
  expect(view).toMatchObject({
    status: "accepted_with_conditions",
    conditions: [
      { text: "Brings his state ID", met: false },
      { text: "The county’s letter is here", met: false },
    ],
  });
  const board = await readBoard(it.manager, { house: it.house });
  expect(board.counts.held).toBe(1);
  expect(board.coming).toMatchObject([{ kind: "arrival", card: { conditionsOpen: 2 } }]);
  await expect(moveIn(it.manager, it.on())).rejects.toMatchObject({ code: "conditions_open" });

  expect(await meet(it, "Brings his state ID")).toEqual({ accepted: false });
  await expect(meet(it, "Brings his state ID")).rejects.toMatchObject({ code: "already_so" });
  await expect(meet(it, "Something else")).rejects.toMatchObject({ code: "changed" });
  await expect(moveIn(it.manager, it.on())).rejects.toMatchObject({ code: "conditions_open" });
  expect(await meet(it, "The county’s letter is here")).toEqual({ accepted: true });
  const header = await it.header();
  const manager = { kind: "member", member: it.world.lantern.members.house_manager.member };
  expect(header.state).toMatchObject({
    status: "accepted",
    conditions: [{ met: { by: manager } }, { met: { by: manager } }],
  });
  await it.world.drain();
  expect((await readOwnReferral(it.larkfield, { referral: it.referral })).status).toBe("accepted");
  await moveIn(it.manager, it.on());
  await it.world.drain();
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("conditions marked by two people at the same time both count", async () => {
  const it = await atJuniper();
  await accept(it, two);
  await Promise.all([meet(it, "Brings his state ID"), meet(it, "The county’s letter is here")]);
  expect((await it.header()).state.status).toBe("accepted");
});

test("when the hold ends the conditions end too; the history keeps them", async () => {
  const it = await atJuniper();
  await accept(it, two);
  it.world.clock.pass({ hours: 21 });
  await it.world.tick();
  await it.world.drain();
  expect((await it.header()).state).toEqual({ status: "received" });
  expect(JSON.stringify(await it.history())).toContain("The county’s letter is here");
  await expect(meet(it, "Brings his state ID")).rejects.toMatchObject({ code: "not_conditional" });
  expect((await readBoard(it.manager, { house: it.house })).counts.free).toBe(4);
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("there are one to six conditions, one short line each", async () => {
  const it = await atJuniper();
  const seven = Array.from({ length: 7 }, (_, at) => `Paper ${at}`).join("\n");
  for (const text of [seven, "x".repeat(201)])
    await expect(accept(it, text)).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ pointer: "/conditions" }],
    });
  expect((await it.header()).state.status).toBe("received");
  await accept(it, " \n ");
  expect((await it.header()).state).toMatchObject({ status: "accepted" });
});

test("a condition about medication, diagnosis or mobility is questioned, and kept only after confirmation, on the record", async () => {
  const it = await atJuniper();
  await expect(accept(it, "Off methadone by then")).rejects.toMatchObject({
    fields: [{ pointer: "/conditions", code: "fairness.ground" }],
  });
  const why = { reason: "unreachable" as const, wouldChange: "Not on Suboxone", elsewhere: "not known" };
  await expect(declineReferral(it.manager, { ...it.on(), ...why })).rejects.toMatchObject({
    fields: [{ pointer: "/wouldChange", code: "fairness.ground" }],
  });
  expect((await it.header()).state.status).toBe("received");
  await accept(it, "Picks the ramp off the truck, no wheelchair van comes Sundays", true);
  expect((await it.history()).at(-1)?.data).toMatchObject({ letStand: true });
});

import { beforeEach, describe, expect, test } from "vitest";
import { changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import { formOf } from "#shared/records/house/house-from.ts";
import { stateIn } from "#shared/records/house/states.ts";
import { noticePaper, noticeSources } from "#shared/residents/departure/notice-paper.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { command } from "../support/small-world.ts";
import { fieldsOf, type Leaving, leaving, refusal } from "./kit.ts";

let it: Leaving;
beforeEach(async () => {
  it = await leaving();
  await it.decide();
});

/** The paper as the page shows it. */
async function paper() {
  const { case: found, stay } = await it.page();
  if (!found?.prepared) throw new Error("Nothing is prepared");
  return noticePaper(await noticeSources(it.manager, it), stay, found, found.prepared);
}

async function changeProfile(over: Record<string, string>): Promise<void> {
  const admin = it.world.as(it.world.lantern.members.network_admin);
  const { house, texts, version } = await readHouse(admin, it);
  const form = { ...formOf(house, texts), ...over };
  await changeHouse(admin, { house: it.house, form, version, command: command() });
}

describe("a notice before it is served", () => {
  test("has its letterhead, real dates and names, and no placeholder", async () => {
    await it.prepare();
    const { paper: page, missing } = await paper();
    expect(missing).toEqual([]);
    expect(page.letterhead).toMatchObject({
      entity: expect.stringMatching(/LLC$/),
      address: "1 Sample Street, Sampletown, California",
      phone: "555-0100",
    });
    expect(page.template).toBe("california");
    expect(page.text).toContain("Notice to Linus Bracken");
    expect(page.text).toContain("You must move out by April 1, 2026.");
    expect(page.text).not.toMatch(/[{}]/);
  });

  test("can't be served with a value missing, until the value is there", async () => {
    await changeProfile({ street: "" });
    await it.prepare();
    expect((await paper()).missing).toEqual(["street"]);
    await expect(it.hand()).rejects.toMatchObject({ code: "notice_incomplete" });
    await changeProfile({ street: "2 Sample Street" });
    await it.hand();
    expect((await it.page()).case?.notice?.letterhead.address).toMatch(/^2 Sample Street/);
  });

  test("is served as it was printed: one that changed since is printed again", async () => {
    await it.prepare();
    await expect(it.hand({ print: "another" })).rejects.toMatchObject({ code: "notice_changed" });
    await it.hand();
  });

  test("is served on a day from its date to today that leaves enough time", async () => {
    await it.prepare();
    it.pass(2);
    for (const on of [it.inDays(-3), it.inDays(1), it.inDays(-1)])
      expect(fieldsOf(await refusal(it.hand({ on })))).toEqual(["/on"]);
    await it.hand({ on: it.inDays(-2), how: "taped", servedBy: "Opal" });
    expect((await it.page()).case?.notice).toMatchObject({
      on: it.inDays(-2),
      how: "taped",
      servedBy: "Opal",
    });
  });

  test("uses the general text in a state without its own", async () => {
    await changeProfile({ state: "NM" });
    await it.prepare();
    expect((await paper()).paper.template).toBe("general");
  });
});

test("a served notice stands on the stay and on the board until it is withdrawn", async () => {
  const { manager, house, stay } = it;
  const standing = async () => ({
    stay: (await readStay(manager, { house, stay })).stay.notice,
    board: (await readBoard(manager, { house })).coming.map(({ kind, at }) => ({ kind, at })),
  });
  await it.prepare();
  expect(await standing()).toEqual({ stay: null, board: [] });
  await it.hand();
  const dates = { on: it.inDays(0), leaveBy: it.inDays(30), reviewUntil: it.inDays(30) };
  expect(await standing()).toEqual({
    stay: dates,
    board: [{ kind: "leave_by", at: dates.leaveBy }],
  });
  await withdrawDecision(manager, { ...it.of(), reason: "A plan was made" });
  expect(await standing()).toEqual({ stay: null, board: [] });
});

test("an address names its state by code or in full", () => {
  expect(
    ["Long Beach, CA 90802", "Austin, Texas", "Echo Park, Los Angeles", "Wheeling, West Virginia"].map(
      stateIn,
    ),
  ).toEqual(["CA", "TX", null, "WV"]);
});

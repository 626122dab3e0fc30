import { beforeEach, describe, expect, test } from "vitest";
import { deliverMessage } from "#shared/engine/outbox/deliver.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { endApart, setApart } from "#shared/people/apart/set-apart.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { settleQuestion } from "#shared/people/recognize/settle-question.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { reason, stagePeople, stageTheo, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

describe("a separation order", () => {
  const linus = { legalName: "Linus Bracken", birthDate: "1988-01-02" };
  const apart = async () => {
    const { care, juniper, livesIn, personOf, referredAs } = stage;
    const lives = await livesIn(juniper, linus);
    const referral = await referredAs(theo);
    const { person: who } = (await readReferral(care, { house: null, referral })).header;
    const other = await personOf(juniper, lives);
    const kind = "no_contact_order";
    await setApart(care, { person: who, other, kind, reason, command: command() });
    return { referral, who, other, lives };
  };
  const verdicts = async (referral: Id<"referral">) =>
    (await readReferral(stage.care, { house: null, referral })).fits.rows.map(({ house, fit }) => [
      house.id,
      fit.verdict,
      fit.reasons.some((one) => one.code === "keep_apart"),
    ]);

  test("rules out the house where the other lives, blocks routing there, and names no one", async () => {
    const { care, juniper, alder } = stage;
    const { referral, who, other } = await apart();
    expect(await verdicts(referral)).toContainEqual([juniper, "not_possible", true]);
    expect(await verdicts(referral)).toContainEqual([alder, "fits", false]);
    const { fits } = await readReferral(care, { house: null, referral });
    expect(JSON.stringify(fits)).not.toMatch(/Linus|Bracken|per_/);
    await expect(routeReferral(care, { referral, house: juniper, command: command() })).rejects.toMatchObject(
      { kind: "conflict", code: "keep_apart" },
    );
    await endApart(care, { person: other, other: who, command: command() });
    expect(await verdicts(referral)).toContainEqual([juniper, "fits", false]);
  });

  test("applies to the person a referral is matched to, before its inbox entry knows", async () => {
    const { care, juniper, referredAs } = stage;
    const { who } = await apart();
    const referral = await referredAs({ legalName: "Bram Aldous", birthDate: "1990-05-06" });
    expect(await verdicts(referral)).toContainEqual([juniper, "fits", false]);
    await linkReferral(care, { referral, person: who, command: command() });
    expect(await verdicts(referral)).toContainEqual([juniper, "not_possible", true]);
    expect((await readReferral(care, { house: null, referral })).others).toHaveLength(1);
  });

  test("a referral passed to the other's house goes to admissions instead", async () => {
    const { world, care, juniper, alder } = stage;
    const { referral } = await apart();
    await routeReferral(care, { referral, house: alder, command: command() });
    await world.drain();
    const manager = world.as({ ...world.lantern.members.house_manager, houses: [alder] }, alder);
    await passReferral(manager, { house: alder, referral, to: juniper, command: command() });
    await world.drain();
    expect((await readReferral(care, { house: null, referral })).header.house).toBeNull();
  });

  test("a move-in next to the other is allowed, and admissions are asked", async () => {
    const { care, juniper, livesIn, stayOf } = stage;
    await apart();
    const id = await livesIn(juniper, theo);
    expect((await stayOf(juniper, id))?.confirmed).not.toBeNull();
    const { questions } = await listInbox(care, {});
    expect(questions).toMatchObject([{ about: "kept_apart", stay: id, house: juniper }]);
    await settleQuestion(care, { stay: id, about: "kept_apart", command: command() });
    expect((await listInbox(care, {})).questions).toEqual([]);
    await expect(
      settleQuestion(care, { stay: id, about: "kept_apart", command: command() }),
    ).rejects.toMatchObject({
      code: "already_so",
    });
  });

  test("when both move into one house at the same time, admissions are asked", async () => {
    const { world, care, juniper, leaves, record } = stage;
    const { who, other, lives } = await apart();
    await leaves(juniper, lives);
    const beds = [...(await world.beds(world.lantern, juniper)).values()];
    await Promise.all(
      [theo, linus].map((one, at) =>
        moveInWithoutReferral(care, {
          house: juniper,
          bed: beds[at] ?? "bed_none",
          ...one,
          command: command(),
        }),
      ),
    );
    const messages = (await wholeTable(world)).filter(
      (one) => one.kind === "outbox_message" && String(one.sk).startsWith("confirm-"),
    );
    const system = world.system(world.lantern);
    const open = messages.filter((one) => (one.data as { outcome: unknown }).outcome === null);
    expect(open).toHaveLength(2);
    await Promise.all(
      open.map((one) => deliverMessage(system, { pk: one.pk as never, sk: String(one.sk) }, world.means())),
    );
    await world.drain();
    expect([(await record(who))?.open?.house, (await record(other))?.open?.house]).toEqual([
      juniper,
      juniper,
    ]);
    expect((await listInbox(care, {})).questions).toMatchObject([{ about: "kept_apart" }]);
  });

  test("two who already live in one house are asked about at once; a person can't be separated from themselves", async () => {
    const { care, juniper, livesIn, personOf, stay } = await stageTheo();
    const one = await personOf(juniper, stay);
    const two = await personOf(juniper, await livesIn(juniper, linus));
    await expect(
      setApart(care, { person: one, other: two, kind: "grudge", reason: "", command: command() }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await setApart(care, { person: one, other: two, kind: "request", reason, command: command() });
    expect((await listInbox(care, {})).questions).toMatchObject([{ about: "kept_apart" }]);
    await expect(
      mergePersons(care, { person: one, other: two, reason, command: command() }),
    ).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      setApart(care, { person: one, other: one, kind: "request", reason, command: command() }),
    ).rejects.toMatchObject({ code: "same_person" });
  });
});

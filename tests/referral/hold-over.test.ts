import { describe, expect, test } from "vitest";
import { renameBed, retireBed, takeBedOut } from "#shared/houses/bed/change-bed.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { TransactWriteCommand } from "#shared/table/dynamo-commands.ts";
import { event } from "#shared/table/event.ts";
import type { Sender } from "#shared/table/table.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readWaitlist } from "#shared/views/waitlist-page.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/* An expired hold doesn't block the bed before the clock runs: it ends in the transaction that needs the bed. */

const someone = { legalName: "Linus Bracken", birthDate: "1990-01-01" };

/** Prepares an act before the hold expires. The returned function then uses the bed. */
type Act = (at: AtJuniper) => Promise<(at: AtJuniper) => Promise<unknown>>;

const livesAt = async ({ world, house, care }: AtJuniper, where = house) => {
  const bed = (await world.beds(world.lantern, where)).get("2B") ?? "bed_none";
  return moveInWithoutReferral(care, { house: where, bed, ...someone, command: command() });
};
const another = async ({ world, care, house }: AtJuniper) => {
  const referral = await world.referred();
  await routeReferral(care, { referral, house, command: command() });
  return referral;
};

const acts: Record<string, Act> = {
  "accepts another referral into it": async (at) => {
    const referral = await another(at);
    return ({ manager, house, bed, world }) => {
      const until = localTime(world.clock, 5);
      return acceptReferral(manager, { house, referral, bed, until, command: command() });
    };
  },
  "offers it to the waitlist": async (at) => {
    const referral = await another(at);
    await putOnWaitlist(at.care, { house: at.house, referral, reason: "Came later", command: command() });
    return ({ manager, house, bed, world }) => {
      const until = localTime(world.clock, 5);
      return offerBed(manager, { house, referral, bed, until, command: command() });
    };
  },
  "moves somebody in from the door": async () => {
    return ({ manager, house, bed }) =>
      moveInWithoutReferral(manager, { house, bed, ...someone, command: command() });
  },
  "moves a resident over": async (at) => {
    const { stay } = await livesAt(at);
    return ({ manager, house, bed }) => moveBed(manager, { house, stay, bed, command: command() });
  },
  "transfers a resident to it": async (at) => {
    const { alder } = at.world.lantern.houses;
    const { stay } = await livesAt(at, alder);
    const agreed = { carry: [], tellWhere: false, agreed: true };
    return ({ care, house, bed, world }) =>
      transferStay(care, {
        house: alder,
        stay,
        to: house,
        bed,
        on: world.today(),
        ...agreed,
        command: command(),
      });
  },
  "renames it": async () => {
    return ({ manager, house, bed }) =>
      renameBed(manager, { house, bed, label: "9Z", room: "", place: "single", command: command() });
  },
  "takes it out of service": async () => {
    return ({ manager, house, bed }) =>
      takeBedOut(manager, { house, bed, reason: "Paint", command: command() });
  },
  "retires it": async () => {
    return ({ manager, house, bed }) => retireBed(manager, { house, bed, command: command() });
  },
};

const watched = async () => {
  const sent: unknown[] = [];
  const wrap = (sender: Sender): Sender => ({
    send: (one) => {
      if (one instanceof TransactWriteCommand) sent.push(one);
      return sender.send(one);
    },
  });
  return { sent, at: await atJuniper(undefined, undefined, { wrap }) };
};

const ended = async ({ world }: AtJuniper) =>
  (await wholeTable(world)).filter(
    (one) => one.kind === event.kind && event.schema.parse(one.data).type === "referral.hold_ended",
  );

describe.each(Object.entries(acts))("the use case that %s", (_, act) => {
  test("ends an expired hold in the same transaction, with one event", async () => {
    const { sent, at } = await watched();
    const then = await act(at);
    await at.accept(1);
    await at.world.drain();
    at.world.clock.pass({ hours: 2 });
    sent.length = 0;
    await then(at);
    expect(sent).toHaveLength(1);
    expect(await ended(at)).toHaveLength(1);
    const { header, history } = await readReferral(at.manager, { house: at.house, referral: at.referral });
    expect(header.state).toEqual({ status: "received" });
    expect(history.at(-1)).toMatchObject({ type: "referral.hold_ended", by: { kind: "system" } });
    await at.world.drain();
    await at.world.tick();
    expect(await ended(at)).toHaveLength(1);
  });
});

test("an expired offer and the next one change their list once", async () => {
  const { sent, at } = await watched();
  const { house, bed, referral, care, world } = at;
  const second = await another(at);
  for (const one of [referral, second])
    await putOnWaitlist(care, { house, referral: one, reason: "Came later", command: command() });
  const offer = (one: typeof referral, hours: number) => {
    const until = localTime(world.clock, hours);
    return offerBed(care, { house, referral: one, bed, until, reason: "Wants it", command: command() });
  };
  await offer(referral, 1);
  world.clock.pass({ hours: 2 });
  sent.length = 0;
  await offer(second, 5);
  expect(sent).toHaveLength(1);
  const { header, history } = await readReferral(care, { house, referral });
  expect(header.state).toMatchObject({ status: "waitlisted", offer: null });
  expect(history.at(-1)).toMatchObject({ type: "referral.offer_ended" });
  const list = JSON.stringify(await readWaitlist(care, { house }));
  expect(list).toContain('"ended"');
  await world.drain();
});

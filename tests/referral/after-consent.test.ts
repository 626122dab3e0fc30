import { expect, test } from "vitest";
import { answerOwnOffer } from "#shared/referrals/partner/answer-own-offer.ts";
import { giveInformation } from "#shared/referrals/partner/give-information.ts";
import { listOwnReferrals } from "#shared/referrals/partner/list-own-referrals.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { caller } from "../support/caller.ts";
import { differences } from "../support/differences.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";

/** The consent of the default referral ends after thirty days. */
const lastDay = 30;
const nothing = {
  status: "not_shared",
  decideBy: null,
  hold: null,
  waitlist: null,
  offer: null,
  decision: null,
  pause: null,
  pausedMinutes: 0,
  conditions: [],
  arrival: null,
  house: null,
  contactPhone: null,
  withdrawal: null,
};

test("a partner sees status until the end of the consent's last day; after that nothing, in any request", async () => {
  const at = await atJuniper();
  const { world, larkfield, referral } = at;
  const ends = world.clock
    .now()
    .toZonedDateTimeISO("UTC")
    .startOfDay()
    .add({ days: lastDay + 1 })
    .toInstant();
  world.clock.pass({ hours: 24 * lastDay });
  await at.accept(24);
  await world.drain();
  world.clock.pass(world.clock.now().until(ends).subtract({ milliseconds: 1 }));
  expect(await readOwnReferral(larkfield, { referral })).toMatchObject({
    status: "accepted",
    decision: { kind: "accepted" },
    house: { name: "Juniper House" },
  });
  world.clock.pass({ milliseconds: 1 });
  const told = await readOwnReferral(larkfield, { referral });
  expect(told).toMatchObject({ id: referral, ...nothing });
  const { openReferral, ...listed } = told;
  expect(openReferral).toBeNull();
  expect((await listOwnReferrals(larkfield, {})).items).toEqual([listed]);
  const { token } = world.lantern.partners.larkfield;
  const { body } = await caller(world).call("GET", `/v1/referrals/${referral}`, token);
  expect(body).toMatchObject(nothing);
  expect(JSON.stringify(body)).not.toMatch(/uniper|accepted|consentExpires/);
  // The house still sees everything.
  expect((await readReferral(at.manager, at.on())).header.state.status).toBe("accepted");
});

test("later events don't show either, not even that they happened", async () => {
  const at = await atJuniper();
  const { world, larkfield, referral } = at;
  world.clock.pass({ hours: 24 * (lastDay + 2) });
  const before = await readOwnReferral(larkfield, { referral });
  await at.accept(24);
  await world.drain();
  expect(await readOwnReferral(larkfield, { referral })).toEqual(before);
  // A partner can still withdraw it, but doesn't learn the outcome.
  await withdrawReferral(larkfield, { referral, command: command() });
  await world.drain();
  const { withdrawal } = await readOwnReferral(larkfield, { referral });
  expect(withdrawal?.outcome).toBe("not_shared");
  expect((await at.header()).state.status).toBe("withdrawn");
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("neither responses nor refusals reveal the referral's status", async () => {
  const at = await atJuniper();
  const { world, larkfield, referral } = at;
  world.clock.pass({ hours: 24 * lastDay });
  await at.accept(72);
  await world.drain();
  world.clock.pass({ hours: 24 * 2 });
  const waits = await world.referred(world.lantern);
  world.clock.pass({ hours: 24 * (lastDay + 2) });
  for (const one of [referral, waits]) {
    for (const yes of [true, false])
      await expect(
        answerOwnOffer(larkfield, { referral: one, yes, command: command() }),
      ).rejects.toMatchObject({
        code: "no_offer",
      });
    const told = { referral: one, body: { answer: "Yes" }, command: command(), bodyHash: command() };
    await expect(giveInformation(larkfield, told)).rejects.toMatchObject({ code: "not_asked" });
  }
});

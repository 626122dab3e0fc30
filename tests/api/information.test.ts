import { expect, test } from "vitest";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { caller } from "../support/caller.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";

const key = () => ({ "idempotency-key": command() });

test("a partner reads the question, answers it once, and sees the clock resume", async () => {
  const it = await atJuniper();
  const { call, logged } = caller(it.world);
  const { larkfield, halfmoon } = it.world.lantern.partners;
  const path = `/v1/referrals/${it.referral}`;
  const before = await call("GET", path, larkfield.token);
  const early = await call("POST", `${path}/information`, larkfield.token, {
    body: { answer: "Noon." },
    headers: key(),
  });
  expect([early.status, early.body.type]).toEqual([409, "urn:porchlight:problem:not_asked"]);

  await requestInformation(it.manager, { ...it.on(), question: "At what time?" });
  await it.world.drain();
  const asked = await call("GET", path, larkfield.token);
  expect(asked.body).toMatchObject({
    status: "information_requested",
    decideBy: null,
    pause: { question: "At what time?", answered: false },
  });
  // Fields of the first API version are still there, with the same types.
  for (const name of Object.keys(before.body)) expect(asked.body).toHaveProperty(name);

  it.world.clock.pass({ minutes: 90 });
  const headers = key();
  const sent = { body: { answer: "At noon." }, headers };
  const first = await call("POST", `${path}/information`, larkfield.token, sent);
  expect([first.status, first.body.pause.answered]).toEqual([202, true]);
  const again = await call("POST", `${path}/information`, larkfield.token, sent);
  expect([again.status, again.headers.get("idempotency-replayed"), again.body]).toEqual([
    202,
    "true",
    first.body,
  ]);
  const other = await call("POST", `${path}/information`, larkfield.token, {
    body: { answer: "At one." },
    headers,
  });
  expect([other.status, other.body.type]).toEqual([422, "urn:porchlight:problem:command_reused"]);
  const second = await call("POST", `${path}/information`, larkfield.token, {
    body: { answer: "At one." },
    headers: key(),
  });
  expect([second.status, second.body.type]).toEqual([409, "urn:porchlight:problem:already_answered"]);
  await it.world.drain();
  const after = await call("GET", path, larkfield.token);
  expect(after.body).toMatchObject({ status: "received", pause: null, pausedMinutes: 90 });

  const foreign = await call("POST", `${path}/information`, halfmoon.token, sent);
  expect(foreign.status).toBe(404);
  expect(JSON.stringify(logged)).not.toContain("noon");
});

test("an answer without its Idempotency-Key is refused, and an invalid one is refused at its field", async () => {
  const it = await atJuniper();
  const { call } = caller(it.world);
  const { token } = it.world.lantern.partners.larkfield;
  const path = `/v1/referrals/${it.referral}/information`;
  await requestInformation(it.manager, { ...it.on(), question: "At what time?" });
  await it.world.drain();
  expect((await call("POST", path, token, { body: { answer: "Noon." } })).status).toBe(400);
  for (const [body, pointer] of [
    [{}, "/answer"],
    [{ answer: "" }, "/answer"],
    [{ answer: "x".repeat(1001) }, "/answer"],
    [{ answer: "Noon.", more: 1 }, "/more"],
    [[], ""],
  ] as const) {
    const refused = await call("POST", path, token, { body, headers: key() });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
  }
});

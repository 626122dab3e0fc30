import { beforeAll, expect, test } from "vitest";
import { suspendKey } from "#shared/network/partner/suspend-key.ts";
import { caller } from "../support/caller.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  exampleFor,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { inSteps, tripsOf } from "../support/steps.ts";

let world: SmallWorld;
let other: SmallNetwork;
let call: ReturnType<typeof caller>["call"];
let logged: object[];
let token: string;
const key = () => ({ "idempotency-key": command() });
const example = () => exampleFor(world.lantern, world.clock.now().toString().slice(0, 10));

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_lantern2");
  ({ call, logged } = caller(world));
  token = world.lantern.partners.larkfield.token;
});

const posted = async () => {
  const answer = await call("POST", "/v1/referrals", token, { body: example(), headers: key() });
  await world.drain();
  return answer.body.id as string;
};

test("a referral is accepted, read, listed and withdrawn", async () => {
  const sent = await call("POST", "/v1/referrals", token, { body: example(), headers: key() });
  expect(sent.status).toBe(201);
  expect(sent.body).toMatchObject({ status: "submitted", senderReference: "LK-2207", withdrawal: null });
  await world.drain();
  const read = await call("GET", `/v1/referrals/${sent.body.id}`, token);
  expect(read.body).toMatchObject({ id: sent.body.id, status: "received" });
  const listed = await call("GET", "/v1/referrals", token);
  expect(listed.body.items.map((one: { id: string }) => one.id)).toContain(sent.body.id);
  const asked = await call("PUT", `/v1/referrals/${sent.body.id}/withdrawal`, token);
  expect([asked.status, asked.body.withdrawal.outcome]).toEqual([202, "pending"]);
  await world.drain();
  const after = await call("GET", `/v1/referrals/${sent.body.id}`, token);
  expect(after.body).toMatchObject({ status: "withdrawn", withdrawal: { outcome: "done" } });
});

test("the same key and body is the same request, in any field order", async () => {
  const headers = key();
  const body = example();
  const first = await call("POST", "/v1/referrals", token, { body, headers });
  const turned = Object.fromEntries(Object.entries(body).reverse());
  const again = await call("POST", "/v1/referrals", token, { raw: JSON.stringify(turned, null, 4), headers });
  expect([again.status, again.body, again.headers.get("idempotency-replayed")]).toEqual([
    201,
    first.body,
    "true",
  ]);
  const otherBody = { ...body, funding: { payer: "Somebody else" } };
  const reused = await call("POST", "/v1/referrals", token, { body: otherBody, headers });
  expect([reused.status, reused.body.type]).toEqual([422, "urn:porchlight:problem:command_reused"]);
});

test("a repeat days later still gets the first response, although its dates have passed", async () => {
  const late = await createSmallWorld();
  const { call: ask } = caller(late);
  const asked = { body: exampleFor(late.lantern, late.clock.now().toString().slice(0, 10)), headers: key() };
  const first = await ask("POST", "/v1/referrals", late.lantern.partners.larkfield.token, asked);
  late.clock.pass({ hours: 24 * 60 });
  const again = await ask("POST", "/v1/referrals", late.lantern.partners.larkfield.token, asked);
  expect([again.status, again.body]).toEqual([201, first.body]);
  const anew = await ask("POST", "/v1/referrals", late.lantern.partners.larkfield.token, {
    ...asked,
    headers: key(),
  });
  expect(anew.status).toBe(422);
});

test("a house that doesn't exist is refused", async () => {
  const body = example();
  const named = { ...body, routing: { ...body.routing, houses: ["hse_01NEVER"] } };
  const answer = await call("POST", "/v1/referrals", token, { body: named, headers: key() });
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, "/routing/houses/0"]);
});

test("many requests at once with one key create one referral", async () => {
  const headers = key();
  const body = example();
  const all = await Promise.all(
    Array.from({ length: 8 }, () => call("POST", "/v1/referrals", token, { body, headers })),
  );
  expect(new Set(all.map((one) => one.body.id)).size).toBe(1);
});

test("another partner and another network get a 404", async () => {
  const id = await posted();
  for (const foreign of [world.lantern.partners.halfmoon.token, other.partners.larkfield.token]) {
    const read = await call("GET", `/v1/referrals/${id}`, foreign);
    const never = await call("GET", "/v1/referrals/ref_01NEVER", foreign);
    expect([read.status, read.body.detail]).toEqual([404, never.body.detail]);
    expect((await call("PUT", `/v1/referrals/${id}/withdrawal`, foreign)).status).toBe(404);
    const listed = await call("GET", "/v1/referrals", foreign);
    expect(listed.text).not.toContain(id);
  }
  expect((await call("GET", `/v1/referrals/${id}`, token)).body.withdrawal).toBeNull();
});

test("a cursor works only for its list and its partner", async () => {
  await posted();
  await posted();
  const page = await call("GET", "/v1/referrals?limit=1", token);
  expect(page.body.next).toBeTypeOf("string");
  const cursor = encodeURIComponent(page.body.next);
  expect((await call("GET", `/v1/referrals?limit=1&cursor=${cursor}`, token)).status).toBe(200);
  for (const foreign of [world.lantern.partners.halfmoon.token, other.partners.larkfield.token]) {
    expect((await call("GET", `/v1/referrals?limit=1&cursor=${cursor}`, foreign)).status).toBe(400);
  }
  expect((await call("GET", `/v1/vacancies?cursor=${cursor}`, token)).status).toBe(400);
});

test("vacancies give counts, criteria and their time; never a person, never another network's", async () => {
  const { body, text } = await call("GET", "/v1/vacancies", token);
  expect(body.items.map((one: { id: string }) => one.id).sort()).toEqual(
    Object.values(world.lantern.houses).sort(),
  );
  expect(body.items[0].beds).toEqual({ total: 4, free: 4, held: 0, occupied: 0, outOfService: 0 });
  expect(text).not.toMatch(/street|phone|sty_|bed_/);
});

test("a suspended key and an unknown one are refused the same way at the next request", async () => {
  const admin = world.as(world.lantern.members.network_admin);
  const halfmoon = world.lantern.partners.halfmoon;
  expect((await call("GET", "/v1/vacancies", halfmoon.token)).status).toBe(200);
  await suspendKey(admin, { key: halfmoon.key, suspended: true, command: command() });
  const refused = await call("GET", "/v1/vacancies", halfmoon.token);
  expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
    401,
    'Bearer realm="porchlight"',
  ]);
  expect((await call("GET", "/v1/vacancies")).status).toBe(401);
  await suspendKey(admin, { key: halfmoon.key, suspended: false, command: command() });
  expect((await call("GET", "/v1/vacancies", halfmoon.token)).status).toBe(200);
});

test("over its rate limit a key is refused and told how long to wait", async () => {
  const slow = caller(world, 2).call;
  const answers = [];
  for (let at = 0; at < 3; at += 1)
    answers.push(await slow("GET", "/v1/vacancies", other.partners.halfmoon.token));
  expect(answers.map((one) => one.status)).toEqual([200, 200, 429]);
  expect(answers[0]?.headers.get("ratelimit-policy")).toBe('"key";q=2;w=60');
  expect(answers[0]?.headers.get("ratelimit")).toMatch(/^"key";r=1;t=\d+$/);
  expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(0);
  const refused = await call("POST", "/v1/referrals", token, { body: {}, headers: key() });
  expect([refused.status, refused.headers.get("ratelimit-policy")]).toEqual([422, '"key";q=10000;w=60']);
});

test("posting waits for four round trips: the key, its count beside the names a consent may have, the person’s open referral, and the write", async () => {
  const trips = { calls: 0, steps: 0 };
  const stepwise = await createSmallWorld({ wrap: inSteps(trips) });
  const { call: ask } = caller(stepwise);
  const body = exampleFor(stepwise.lantern, stepwise.clock.now().toString().slice(0, 10));
  const { answer, steps } = await tripsOf(trips, () =>
    ask("POST", "/v1/referrals", stepwise.lantern.partners.larkfield.token, { body, headers: key() }),
  );
  expect([answer.status, steps]).toEqual([201, 4]);
});

test("contention that outlasts the retries answers that it is still running, and a repeat succeeds", async () => {
  const contended = { on: false };
  const busy = await createSmallWorld({
    wrap: (sender) => ({
      send: async (asked) => {
        if (!contended.on || !asked.input.TransactItems) return sender.send(asked);
        const CancellationReasons = [{ Code: "TransactionConflict" }];
        throw Object.assign(new Error(), { name: "TransactionCanceledException", CancellationReasons });
      },
    }),
  });
  const { call: ask } = caller(busy);
  const asked = { body: exampleFor(busy.lantern, busy.clock.now().toString().slice(0, 10)), headers: key() };
  contended.on = true;
  const first = await ask("POST", "/v1/referrals", busy.lantern.partners.larkfield.token, asked);
  expect([first.status, first.body.type]).toEqual([409, "urn:porchlight:problem:still_running"]);
  contended.on = false;
  const again = await ask("POST", "/v1/referrals", busy.lantern.partners.larkfield.token, asked);
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, null]);
});

test("the log has no personal data", () => {
  const text = JSON.stringify(logged);
  expect(logged.length).toBeGreaterThan(10);
  expect(text).not.toMatch(/Wagtail|LK-2207|555-01|ref_|1992/);
});

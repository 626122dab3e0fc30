import type { APIGatewayProxyStructuredResultV2, DynamoDBBatchResponse } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { engineEndpoint } from "../support/endpoint.ts";
import { command, createSmallWorld, exampleFor, type SmallWorld } from "../support/small-world.ts";
import { type Running, run } from "./stand-in.ts";

const edge = "cloudfront-says-so-0123456789";
let world: SmallWorld;
let api: Running;
let web: Running;
let events: Running;
let clock: Running;

beforeAll(async () => {
  world = await createSmallWorld();
  const env = { PORCHLIGHT_TABLE: world.tableName, AWS_ENDPOINT_URL_DYNAMODB: await engineEndpoint() };
  const front = { ...env, PORCHLIGHT_ORIGIN: "https://app.example.org", PORCHLIGHT_EDGE: edge };
  [api, web, events, clock] = await Promise.all([
    run("api", { ...front, PORCHLIGHT_RATE_LIMIT: "1000" }),
    run("web", {
      ...front,
      PORCHLIGHT_ISSUER: "https://issuer.example.org",
      PORCHLIGHT_CLIENT_ID: "web",
      PORCHLIGHT_FOUNDING_MOST: "3",
      PORCHLIGHT_FOUNDING_CONTACT: "operations@example.org",
    }),
    run("events", { ...env, PORCHLIGHT_ORIGIN: front.PORCHLIGHT_ORIGIN }),
    run("clock", {
      ...env,
      PORCHLIGHT_ORIGIN: front.PORCHLIGHT_ORIGIN,
      PORCHLIGHT_DRAW_KEY: "arn:aws:kms:us-west-2:111122223333:key/draws",
    }),
  ]);
});
afterAll(() => {
  for (const one of [api, web, events, clock]) one?.stop();
});

/** A request as an HTTP API hands it to a function (payload format 2.0). */
const request = (method: string, rawPath: string, headers: Record<string, string> = {}, body?: object) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath,
  rawQueryString: "",
  headers: { host: "api.internal", "x-porchlight-edge": edge, ...headers },
  requestContext: {
    domainName: "api.internal",
    stage: "$default",
    requestId: "r",
    http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
  },
  isBase64Encoded: false,
  ...(body ? { body: JSON.stringify(body) } : {}),
});
type Answer = APIGatewayProxyStructuredResultV2;

test("the API answers only requests from CloudFront", async () => {
  const well = await api.invoke<Answer>(request("GET", "/health"));
  expect([well.statusCode, JSON.parse(well.body ?? "")]).toEqual([200, { status: "ok" }]);
  for (const said of ["", "something else"]) {
    const around = await api.invoke<Answer>(request("GET", "/health", { "x-porchlight-edge": said }));
    expect(around.statusCode).toBe(403);
  }
});

test("a partner posts a referral, and the system delivers it to the inbox", async () => {
  const { larkfield } = world.lantern.partners;
  const headers = { authorization: `Bearer ${larkfield.token}`, "content-type": "application/json" };
  await world.changed();
  const body = exampleFor(world.lantern, new Date().toISOString().slice(0, 10));
  const sent = await api.invoke<Answer>(
    request("POST", "/v1/referrals", { ...headers, "idempotency-key": command() }, body),
  );
  expect(sent.statusCode, sent.body).toBe(201);
  const { id } = JSON.parse(sent.body ?? "");
  expect(api.takenOn).toEqual([
    { role: "partner", tags: { network: world.lantern.id, partner: larkfield.id } },
  ]);

  for (let records = await world.changed(); records.length > 0; records = await world.changed()) {
    const Records = records.map((one) => ({
      eventName: "MODIFY",
      dynamodb: { SequenceNumber: one.id, Keys: { pk: { S: one.pk }, sk: { S: one.sk } } },
    }));
    expect(await events.invoke<DynamoDBBatchResponse>({ Records })).toEqual({ batchItemFailures: [] });
  }
  expect(events.takenOn).toEqual([{ role: "system", tags: { network: world.lantern.id } }]);
  const read = await api.invoke<Answer>(request("GET", `/v1/referrals/${id}`, headers));
  expect(JSON.parse(read.body ?? "")).toMatchObject({ id, status: "received" });
  // Credentials are cached: the second request assumed no role.
  expect(api.takenOn).toHaveLength(1);
});

test("the clock runs on its schedule", async () => {
  // Earlier requests made the network's census and a notification due; after that nothing is due.
  expect(await clock.invoke({ source: "aws.scheduler" })).toEqual({ done: 2, failed: 0 });
  expect(await clock.invoke({ source: "aws.scheduler" })).toEqual({ done: 0, failed: 0 });
});

test("the web redirects to sign-in without a session, and serves its own assets", async () => {
  const away = await web.invoke<Answer>(request("GET", "/network"));
  expect([away.statusCode, away.headers?.location]).toEqual([302, expect.stringContaining("/sign-in")]);
  const page = await web.invoke<Answer>(request("GET", "/sign-in"));
  expect(page.statusCode).toBe(200);
  const style = /href="(\/assets\/app-[^"]+\.css)"/.exec(page.body ?? "")?.[1] ?? "none";
  expect((await web.invoke<Answer>(request("GET", style))).statusCode).toBe(200);
});

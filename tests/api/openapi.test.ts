import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { caller } from "../support/caller.ts";
import { addNetwork, command, createSmallWorld } from "../support/small-world.ts";

test("the description is valid and complete, and its example works unchanged for the key that reads it", async () => {
  const world = await createSmallWorld();
  const other = await addNetwork(world, "net_lantern2");
  const { call } = caller(world);
  const { body } = await call("GET", "/v1/openapi.json", world.lantern.partners.larkfield.token);
  expect(body.openapi).toMatch(/^3\.1/);
  for (const route of apiRoutes) {
    const path = route.path.replace(/:([a-z]+)/g, "{$1}");
    expect(body.paths[path][route.method].operationId).toBe(route.operationId);
  }
  const { example } = body.paths["/v1/referrals"].post.requestBody.content["application/json"];
  const headers = { "idempotency-key": command() };
  const sent = await call("POST", "/v1/referrals", world.lantern.partners.larkfield.token, {
    body: example,
    headers,
  });
  expect(sent.status).toBe(201);
  const foreign = { body: example, headers: { "idempotency-key": command() } };
  const elsewhere = await call("POST", "/v1/referrals", other.partners.larkfield.token, foreign);
  expect([elsewhere.status, elsewhere.body.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
    422,
    ["/consent/recipient"],
  ]);

  const file = join(await mkdtemp(join(inject("scratch"), "openapi-")), "openapi.json");
  await writeFile(file, JSON.stringify(body));
  const lint = await promisify(execFile)(
    "node_modules/.bin/redocly",
    ["lint", file, "--config", "tests/data/redocly.yaml", "--format", "json"],
    {
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  ).catch((error: { stdout: string }) => error);
  const { totals, problems } = JSON.parse(lint.stdout);
  expect(problems).toEqual([]);
  expect([totals.errors, totals.warnings]).toEqual([0, 0]);
});

test("without a key the description says which names to replace; with a bad one it is refused", async () => {
  const world = await createSmallWorld();
  const { call } = caller(world);
  const { body } = await call("GET", "/v1/openapi.json");
  const { description, content } = body.paths["/v1/referrals"].post.requestBody;
  expect(description).toMatch(/consent\.discloser.*consent\.recipient/);
  expect(JSON.stringify(body)).not.toContain("net_lantern");
  const unnamed = await call("POST", "/v1/referrals", world.lantern.partners.larkfield.token, {
    body: content["application/json"].example,
    headers: { "idempotency-key": command() },
  });
  expect(unnamed.status).toBe(422);
  expect((await call("GET", "/v1/openapi.json", "plk_net_lantern.key_01NEVER.secret")).status).toBe(401);
});

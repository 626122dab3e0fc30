import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BatchWriteCommand, GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { buildSync } from "esbuild";
import { expect, inject, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { bundle } from "#infra/constructs/bundle.ts";
import { bed, emptyBed } from "#shared/bed/bed.ts";
import { sampleHouse } from "#shared/house/house.ts";
import { listVacancies } from "#shared/house/list-vacancies.ts";
import { readBoard } from "#shared/house/read-board.ts";
import { houseCard, shelfHouse, windowCard } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { readNetwork } from "#shared/network/read-network.ts";
import { person } from "#shared/person/person.ts";
import { acceptReferral } from "#shared/referral/accept-referral.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import { listOwnReferrals } from "#shared/referral/list-own-referrals.ts";
import { exampleReferral } from "#shared/referral/payload.ts";
import { readReferral } from "#shared/referral/read-referral.ts";
import { routeReferral } from "#shared/referral/route-referral.ts";
import { submitReferral } from "#shared/referral/submit-referral.ts";
import { moveIn } from "#shared/stay/move-in.ts";
import { readStay } from "#shared/stay/read-stay.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { caller } from "../support/caller.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";
import { median, type Row, report, rounded } from "./table.ts";

test("round trips and consumed capacity a path, against the budgets", async () => {
  const world = await createSmallWorld();
  const { lantern, clock } = world;
  const house = lantern.houses.juniper;
  const rows: Row[] = [];
  const path = async <T>(
    what: string,
    budget: number,
    scope: Scope,
    run: (scope: Scope) => Promise<T>,
  ): Promise<T> => {
    const before = { ...scope.table.meter };
    const answer = await run(scope);
    const { roundTrips, readUnits, writeUnits } = scope.table.meter;
    rows.push({
      what,
      "round trips": roundTrips - before.roundTrips,
      budget,
      "read units": rounded(readUnits - before.readUnits, 1),
      "write units": rounded(writeUnits - before.writeUnits, 1),
    });
    return answer;
  };
  const care = () => world.as(lantern.members.network_care);
  const manager = () => world.as(lantern.members.house_manager, house);
  const larkfield = () => world.partner(lantern, lantern.partners.larkfield);
  const payload = exampleReferral(world.today());
  const key = command();
  const submit = (scope: Scope) => submitReferral(scope, { payload, command: key, bodyHash: "h" });
  const { referral: view } = await path("referral posted", 1, larkfield(), submit);
  await path("the same posted again", 2, larkfield(), submit);
  await world.drain();
  const referral = view.id;
  await path("inbox", 1, care(), (s) => listInbox(s, {}));
  await path("care's page of a referral", 2, care(), (s) => readReferral(s, { house: null, referral }));
  await path("referral routed", 3, care(), (s) => routeReferral(s, { referral, house, command: command() }));
  await world.drain();
  await path("house board", 1, manager(), (s) => readBoard(s, { house }));
  await path("house's page of a referral", 2, manager(), (s) => readReferral(s, { house, referral }));
  const free = [...(await world.beds(lantern, house)).values()][0];
  if (!free) throw new Error("no bed");
  const until = localTime(clock, 24);
  await path("referral accepted", 2, manager(), (s) =>
    acceptReferral(s, { house, referral, bed: free, until, command: command() }),
  );
  const { stay } = await path("moved in", 2, manager(), (s) =>
    moveIn(s, { house, referral, bed: free, command: command() }),
  );
  await world.drain();
  await path("stay's page", 2, manager(), (s) => readStay(s, { house, stay }));
  await path("vacancies", 1, larkfield(), (s) => listVacancies(s, {}));
  await path("a partner's list", 1, larkfield(), (s) => listOwnReferrals(s, {}));
  await path("network", 4, world.as(lantern.members.network_administration), (s) => readNetwork(s, {}));
  report("Round trips after the door, and capacity", rows);
});

test("CPU a request, against a bare handler making the same calls", async () => {
  const world = await createSmallWorld();
  const { token } = world.lantern.partners.larkfield;
  const { call } = caller(world);
  const { sender, tableName: TableName } = world;
  const [, network, keyId] = /^plk_([^.]+)\.([^.]+)\./.exec(token) ?? [];
  const bare = async () => {
    await sender.send(
      new GetCommand({ TableName, Key: { pk: `DOOR#K#${network}#${keyId}`, sk: "K" }, ConsistentRead: true }),
    );
    const add = {
      UpdateExpression: "ADD #t :one",
      ExpressionAttributeNames: { "#t": "tally" },
      ExpressionAttributeValues: { ":one": 1 },
    };
    await sender.send(
      new UpdateCommand({ TableName, Key: { pk: `DOOR#U#${network}#${keyId}`, sk: "W#bench" }, ...add }),
    );
    const query = {
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": `N#${network}#WINDOW` },
    };
    const { Items } = await sender.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }));
    return JSON.stringify({ items: Items });
  };
  const ours = () => call("GET", "/v1/vacancies", token);
  const cpuOf = async (run: () => Promise<unknown>, times: number) => {
    const before = process.cpuUsage();
    for (let at = 0; at < times; at += 1) await run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / times;
  };
  await cpuOf(ours, 100);
  await cpuOf(bare, 100);
  const pairs: { ours: number; bare: number }[] = [];
  for (let round = 0; round < 9; round += 1)
    pairs.push({ ours: await cpuOf(ours, 100), bare: await cpuOf(bare, 100) });
  report("CPU a request (ms), GET /v1/vacancies", [
    {
      what: "median of 9 rounds of 100",
      ours: rounded(median(pairs.map((one) => one.ours))),
      "bare handler": rounded(median(pairs.map((one) => one.bare))),
      "ratio, pair by pair": rounded(median(pairs.map((one) => one.ours / one.bare))),
    },
  ]);
});

test("cold start, against a handler with only the SDK client", () => {
  const dir = mkdtempSync(join(inject("scratch"), "cold-"));
  for (const name of ["api", "web", "events", "clock"] as const) bundle(name, join(dir, name));
  writeFileSync(
    join(dir, "bare.ts"),
    `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = (event: { pk: string }) => client.send(new GetCommand({ TableName: "t", Key: { pk: event.pk, sk: "x" } }));`,
  );
  buildSync({
    entryPoints: [join(dir, "bare.ts")],
    outfile: join(dir, "bare", "index.mjs"),
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    nodePaths: [join(process.cwd(), "node_modules")],
    banner: {
      js: 'import { createRequire as __c } from "node:module"; const require = __c(import.meta.url);',
    },
    logLevel: "error",
  });
  const env = { ...process.env, AWS_REGION: "us-west-2", PORCHLIGHT_TABLE: "t", NODE_OPTIONS: "" };
  const time = (name: string) => {
    const began = performance.now();
    // Importing is what a cold start does; settings a deployment would give are allowed to be missing.
    execFileSync(
      process.execPath,
      [
        "-e",
        `import(${JSON.stringify(join(dir, name, "index.mjs"))}).catch(() => {}).then(() => process.exit(0))`,
      ],
      { env },
    );
    return performance.now() - began;
  };
  const rows: Row[] = [];
  for (const name of ["api", "web", "events", "clock"]) {
    const pairs = Array.from({ length: 11 }, () => ({ ours: time(name), bare: time("bare") }));
    rows.push({
      what: name,
      "ms, node start and import": rounded(median(pairs.map((one) => one.ours)), 0),
      "bare handler": rounded(median(pairs.map((one) => one.bare)), 0),
      "ratio, pair by pair": rounded(median(pairs.map((one) => one.ours / one.bare))),
      budget: 1.25,
      "kB, entry": Math.round(statSync(join(dir, name, "index.mjs")).size / 1024),
    });
  }
  report("Cold start", rows);
});

test("board and lists with 1, 100, 1,000 houses and 50,000 persons", async () => {
  const rows: Row[] = [];
  for (const [houses, persons] of [
    [1, 0],
    [100, 0],
    [1000, 50_000],
  ] as const) {
    const world = await createSmallWorld({ beds: 12 });
    await fill(world, houses, persons);
    await world.referred();
    const { lantern } = world;
    const house = lantern.houses.juniper;
    const larkfield = world.partner(lantern, lantern.partners.larkfield);
    const timed = async (run: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let at = 0; at < 40; at += 1) {
        const began = performance.now();
        await run();
        times.push(performance.now() - began);
      }
      return rounded(median(times.slice(5)));
    };
    rows.push({
      what: `${houses} houses, ${persons} persons`,
      "board ms": await timed(() => readBoard(world.as(lantern.members.house_manager, house), { house })),
      "inbox ms": await timed(() => listInbox(world.as(lantern.members.network_care), {})),
      "partner's list ms": await timed(() => listOwnReferrals(larkfield, {})),
      "vacancies, a page of 50, ms": await timed(() => listVacancies(larkfield, { limit: 50 })),
      "network, first page, ms": await timed(() =>
        readNetwork(world.as(lantern.members.network_administration), {}),
      ),
    });
  }
  report("Latency (median of 35, warm), by size of the network", rows);
});

/** Puts houses and persons beside the small world's own, as items, without their history. */
async function fill(world: SmallWorld, houses: number, persons: number): Promise<void> {
  const { homes } = world.post(world.lantern);
  const items: Item[] = [];
  for (let at = 0; at < houses; at += 1) {
    const id: Id<"house"> = `hse_bench${at}`;
    const house = { ...sampleHouse(id), name: `House ${at}` };
    items.push(encode(shelfHouse, homes, house, 1));
    items.push(
      encode(
        houseCard,
        homes,
        { id, name: house.name, networkName: "n", timeZone: house.timeZone, decisionHours: 24 },
        1,
      ),
    );
    const beds: Record<
      string,
      { label: string; place: "lower"; state: "free"; until: null; agreedOut: null }
    > = {};
    for (let number = 0; number < 10; number += 1) {
      const bedId: Id<"bed"> = `bed_bench${at}x${number}`;
      items.push(
        encode(
          bed,
          homes,
          emptyBed({ id: bedId, house: id, label: `${number}`, place: "lower", at: "2026-01-01T00:00:00Z" }),
          1,
        ),
      );
      beds[bedId] = { label: `${number}`, place: "lower", state: "free", until: null, agreedOut: null };
    }
    items.push(encode(windowCard, homes, { house, beds, asOf: "2026-01-01T00:00:00Z" }, 11));
  }
  for (let at = 0; at < persons; at += 1) {
    const value = {
      id: `per_bench${at}` as const,
      legalName: `Person ${at}`,
      preferredName: null,
      birthDate: null,
      open: null,
      firstSeen: "2026-01-01T00:00:00Z",
    };
    items.push(encode(person, homes, value, 1));
  }
  for (let at = 0; at < items.length; at += 25) {
    const puts = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await world.sender.send(new BatchWriteCommand({ RequestItems: { [world.tableName]: puts } }));
  }
  await world.changed(); // the stream of all this is nobody's work
}

test("page weight over the wire", async () => {
  const world = await createSmallWorld({ beds: 14 });
  const { lantern } = world;
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: () => {},
  });
  const manager = await signedIn(world, web, lantern.members.house_manager);
  const { text } = await manager.get(`/houses/${lantern.houses.juniper}/today`);
  const manifest: Record<string, string> = JSON.parse(readFileSync("dist/assets/manifest.json", "utf8"));
  const read = (name: string) => readFileSync(join("dist", manifest[name] ?? ""));
  const page = gzipSync(text).length;
  const css = gzipSync(read("app.css")).length;
  const icons = gzipSync(read("icons.svg")).length;
  const font = read("figtree.woff2").length;
  const total = page + css + icons + font;
  expect(total).toBeLessThan(60 * 1024);
  const kB = (bytes: number) => rounded(bytes / 1024, 1);
  report("First page, Today (kB, gzip)", [
    {
      what: "Today",
      page: kB(page),
      css: kB(css),
      icons: kB(icons),
      font: kB(font),
      script: 0,
      total: kB(total),
      budget: 60,
    },
  ]);
});

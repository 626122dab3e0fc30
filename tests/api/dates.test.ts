import { beforeAll, describe, expect, test } from "vitest";
import { createHouse } from "#shared/houses/house/create-house.ts";
import { sampleHouse } from "#shared/records/house/house.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { caller } from "../support/caller.ts";
import { command, createSmallWorld, exampleFor, type SmallWorld } from "../support/small-world.ts";

interface Schema {
  readonly $ref?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const denver = "hse_denver";
let world: SmallWorld;
let call: ReturnType<typeof caller>["call"];
let token: string;
let schemas: Readonly<Record<string, Schema>>;

beforeAll(async () => {
  world = await createSmallWorld();
  ({ call } = caller(world));
  token = world.lantern.partners.larkfield.token;
  ({ schemas } = (await call("GET", "/v1/openapi.json")).body.components);
  await createHouse(world.as(world.lantern.members.network_admin), {
    house: {
      ...sampleHouse(denver),
      name: "Tern House",
      timeZone: "America/Denver",
      certification: { body: "CARR", number: "12", expires: "2027-01-31" },
    },
    networkName: "Lantern",
    beds: [{ label: "1A", room: "", place: "lower", outReason: null }],
    command: command(),
  });
  await world.drain();
});

const under = (schema: Schema): Schema =>
  schema.$ref ? (schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}) : schema;

/** Every schema of the description, with its path. A field's description is that of its forms and items too. */
function* every(schema: Schema, at: string): Generator<[string, Schema]> {
  const { description = "" } = schema;
  const own = (one: Schema) => ({ ...one, description: `${description} ${one.description ?? ""}` });
  yield [at, schema];
  for (const one of schema.anyOf ?? []) yield* every(own(one), at);
  if (schema.items) yield* every(own(schema.items), `${at}/0`);
  for (const [name, one] of Object.entries(schema.properties ?? {})) yield* every(one, `${at}/${name}`);
}

/** The dates of a value, each with the formats its schema gives it. */
function* datesIn(
  value: unknown,
  schemasOf: readonly Schema[],
  at: string,
): Generator<[string, string, unknown[]]> {
  const all = schemasOf.map(under).flatMap((one) => [one, ...(one.anyOf ?? []).map(under)]);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value))
    yield [at, value, all.flatMap((one) => one.format ?? [])];
  if (Array.isArray(value))
    for (const one of value)
      yield* datesIn(
        one,
        all.flatMap(({ items }) => items ?? []),
        `${at}/0`,
      );
  else if (value && typeof value === "object")
    for (const [name, one] of Object.entries(value))
      yield* datesIn(
        one,
        all.flatMap(({ properties }) => properties?.[name] ?? []),
        `${at}/${name}`,
      );
}

const formats = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
};

function expectTold(value: unknown, schema: Schema, fields: readonly string[]) {
  const found = [...datesIn(value, [schema], "")];
  for (const [at, text, given] of found) {
    expect(given, at).toHaveLength(1);
    expect(text, at).toMatch(given[0] === "date" ? formats.date : formats["date-time"]);
  }
  expect(found.map(([at]) => at)).toEqual(expect.arrayContaining([...fields]));
}

const sent = async (arrival: ReferralPayload["arrival"]) => {
  const body = { ...exampleFor(world.lantern, "2026-03-02"), arrival };
  const answer = await call("POST", "/v1/referrals", token, {
    body,
    headers: { "idempotency-key": command() },
  });
  await world.drain();
  return answer;
};
const arrivalOf = async (id: string) => (await call("GET", `/v1/referrals/${id}`, token)).body.arrival;
const toDenver = async (id: `ref_${string}`) => {
  const care = world.as(world.lantern.members.admissions);
  await routeReferral(care, { referral: id, house: denver, command: command() });
  await world.drain();
};
const acceptInDenver = async (referral: `ref_${string}`) => {
  const bed = (await world.beds(world.lantern, denver)).get("1A");
  if (!bed) throw new Error("no bed");
  const manager = world.as({ ...world.lantern.members.house_manager, houses: [denver] }, denver);
  const until = "2026-03-05T18:00";
  await acceptReferral(manager, { house: denver, referral, bed, until, command: command() });
  await world.drain();
};

describe("every date of the API states its time zone", () => {
  test("in the description, by format and text", () => {
    const found = Object.entries(schemas).flatMap(([name, one]) => [...every(one, name)]);
    const dates = found.filter(
      ([, { format, pattern }]) => /date|time/.test(format ?? "") || /\\d\{4\}/.test(pattern ?? ""),
    );
    expect(dates.length).toBeGreaterThan(20);
    for (const [at, { format, description }] of dates) {
      expect(Object.keys(formats), at).toContain(format);
      expect(description, at).toMatch(/time zone|timeZone|UTC|offset/);
    }
  });

  test("in requests and responses", async () => {
    expectTold(exampleReferral("2026-03-02"), { $ref: "#/ReferralToSend" }, [
      "/routing/neededBy",
      "/consent/expires",
      "/recovery/lastUse",
      "/arrival/date",
    ]);
    const { id } = (await sent({ date: "2026-03-04", time: "15:00" })).body;
    await toDenver(id);
    await acceptInDenver(id);
    world.clock.passUndo();
    const { body } = await call("GET", `/v1/referrals/${id}`, token);
    expectTold(body, { $ref: "#/Referral" }, [
      "/sentAt",
      "/hold/until",
      "/decision/at",
      "/arrival/date",
      "/arrival/at",
      "/changedAt",
    ]);
    const { items } = (await call("GET", "/v1/vacancies", token)).body;
    expectTold(items, { items: { $ref: "#/Vacancy" } }, ["/0/asOf", "/0/certification/expires"]);
  });
});

describe("an arrival", () => {
  test("given as a local date and time is in the time zone of the house that accepts", async () => {
    const { id } = (await sent({ date: "2026-03-04", time: "15:00" })).body;
    const pacific = { date: "2026-03-04", at: "2026-03-04T15:00:00-08:00", timeZone: "America/Los_Angeles" };
    expect(await arrivalOf(id)).toEqual(pacific);
    await toDenver(id);
    // Until the house is told, its zone is not.
    expect(await arrivalOf(id)).toEqual({ ...pacific, at: "2026-03-04T14:00:00-08:00" });
  });

  test("given with an offset is that moment anywhere, in the house's time zone once the house is known", async () => {
    const { id } = (await sent({ at: "2026-03-05T05:30:00Z" })).body;
    const pacific = { date: "2026-03-04", at: "2026-03-04T21:30:00-08:00", timeZone: "America/Los_Angeles" };
    expect(await arrivalOf(id)).toEqual(pacific);
    await toDenver(id);
    expect(await arrivalOf(id)).toEqual(pacific);
  });

  test("given as a day has no moment", async () => {
    const { id } = (await sent({ date: "2026-03-04" })).body;
    expect(await arrivalOf(id)).toEqual({ date: "2026-03-04", at: null, timeZone: "America/Los_Angeles" });
  });

  test.each([
    ["both", { date: "2026-03-04", at: "2026-03-05T05:30:00Z" }, "/arrival/date", "arrival_when"],
    [
      "a time beside the moment",
      { time: "15:00", at: "2026-03-05T05:30:00Z" },
      "/arrival/date",
      "arrival_when",
    ],
    ["neither", { transport: "Van" }, "/arrival/date", "arrival_when"],
    ["a moment without its offset", { at: "2026-03-04T15:00:00" }, "/arrival/at", "instant_format"],
  ])("is refused as %s", async (_, arrival, pointer, code) => {
    const answer = await sent(arrival);
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });
});

test("a consent signed today in Guam is valid, though in UTC it is still yesterday", async () => {
  const body = exampleFor(world.lantern, "2026-03-02");
  const signed = (signedOn: string) =>
    call("POST", "/v1/referrals", token, {
      body: { ...body, consent: { ...body.consent, signedOn } },
      headers: { "idempotency-key": command() },
    });
  expect((await signed("2026-03-03")).status).toBe(201);
  expect((await signed("2026-03-04")).status).toBe(422);
});

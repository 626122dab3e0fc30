import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Schema } from "#functions/api/json-schema.ts";
import { fieldErrors } from "#functions/http/problem-catalogue.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { type Called, caller } from "../support/caller.ts";
import { valuesOf } from "../support/from-schema.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command } from "../support/small-world.ts";

/* What the description of the API accepts, the API accepts. Requests are made of the description itself. */

/** `PORCHLIGHT_CONTRACT_RUNS=2000` tries longer. */
const numRuns = Number(process.env.PORCHLIGHT_CONTRACT_RUNS ?? 100);
const runs = { numRuns, seed: 20_260_302 };
const fewer = { ...runs, numRuns: Math.ceil(numRuns / 6) };
const today = "2026-03-02";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: object;
}

/** Rules that no schema can state: each is a documented code. */
const rules =
  "future past expired implausible other_discloser other_recipient unknown_house contact_in_name".split(" ");

let call: ReturnType<typeof caller>["call"];
let token: string;
let referral: string;
let schemas: Readonly<Record<string, Schema>>;
const operations: { method: string; path: string; operation: Operation }[] = [];

beforeAll(async () => {
  const it = await atJuniper();
  ({ call } = caller(it.world, 1_000_000));
  ({ referral } = it);
  ({ token } = it.world.lantern.partners.larkfield);
  await requestInformation(it.manager, { ...it.on(), question: "At what time?" });
  await it.world.drain();
  const { body } = await call("GET", "/v1/openapi.json");
  ({ schemas } = body.components);
  for (const [path, methods] of Object.entries<Record<string, Operation>>(body.paths))
    for (const [method, operation] of Object.entries(methods))
      if (path !== "/health") operations.push({ method: method.toUpperCase(), path, operation });
});

const schemaNamed = (name: string): Schema => {
  const found = schemas[name];
  if (!found) throw new Error(`No schema ${name}`);
  return found;
};
const post = (path: string, body: unknown) =>
  call("POST", path, token, { body, headers: { "idempotency-key": command() } });
const codesOf = ({ body }: Called): string[] => (body.errors ?? []).map((one: { code: string }) => one.code);

/** Every error of a refused body points into it, one at each field. */
function expectRefusedAtFields(answer: Called) {
  expect([400, 409, 422]).toContain(answer.status);
  if (!/:payload$/.test(answer.body.type)) return;
  const pointers: string[] = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
  expect(pointers.length).toBeGreaterThan(0);
  expect([...new Set(pointers)]).toEqual(pointers);
  for (const pointer of pointers) expect(pointer).toMatch(/^(\/|$)/);
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
/** Where a value has fields: the value, and all below it. */
const treesIn = (value: unknown): Tree[] =>
  isTree(value) ? [value, ...Object.values(value).flatMap(treesIn)] : [];

describe("a referral", () => {
  const parties = { discloser: "Larkfield", recipient: "Network net_lantern LLC" };
  /** Bodies by the schema, half of them between the right parties. */
  const bodies = () =>
    fc.tuple(valuesOf(schemaNamed("ReferralToSend"), today), fc.boolean()).map(([value, right]) => {
      const body = value as { consent: object; routing: object };
      if (!right) return body;
      const routing = { ...body.routing, houses: "any_suitable" };
      return { ...body, routing, consent: { ...body.consent, ...parties } };
    });

  test("that the description accepts is taken, or refused for a rule it names", async () => {
    const documented = fieldErrors.map(({ code }) => code);
    expect(documented).toEqual(expect.arrayContaining(rules));
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(bodies(), async (body) => {
        const answer = await post("/v1/referrals", body);
        if (answer.status === 201) taken += 1;
        else
          expect([answer.status, codesOf(answer).filter((one) => !rules.includes(one))], answer.text).toEqual(
            [422, []],
          );
      }),
      runs,
    );
    expect(taken).toBeGreaterThan(numRuns / 5);
  });

  test("with anything changed is taken or refused at its fields", async () => {
    const changes = fc.record({
      at: fc.nat(),
      to: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
      name: fc.oneof(fc.nat(), fc.constantFrom("ssn", "more", "__proto__", "a/b~c", "")),
    });
    await fc.assert(
      fc.asyncProperty(bodies(), changes, async (body, { at, to, name }) => {
        const changed = structuredClone(body);
        const trees = treesIn(changed);
        const tree = trees[at % trees.length] ?? {};
        const names = Object.keys(tree);
        const field = typeof name === "number" ? (names[name % names.length] ?? "more") : name;
        Object.defineProperty(tree, field, {
          value: to,
          enumerable: true,
          configurable: true,
          writable: true,
        });
        const answer = await post("/v1/referrals", changed);
        if (answer.status !== 201) expectRefusedAtFields(answer);
      }),
      runs,
    );
  });
});

test("an answer that the description accepts is taken, and with anything changed it is refused at its field", async () => {
  const path = `/v1/referrals/${referral}/information`;
  await fc.assert(
    fc.asyncProperty(
      valuesOf(schemaNamed("InformationToSend"), today),
      fc.jsonValue({ maxDepth: 1 }),
      async (body, other) => {
        // After the first, the question is answered.
        expect([202, 409]).toContain((await post(path, body)).status);
        const wrong = await post(path, { ...(body as object), more: other });
        expect([wrong.status, codesOf(wrong)]).toEqual([422, ["unknown_field"]]);
        const answer = await post(path, { answer: other });
        if (answer.status !== 409) expectRefusedAtFields(answer);
      },
    ),
    fewer,
  );
});

/** A request of an operation with these parameters. */
async function asked(
  { method, path, operation }: (typeof operations)[number],
  given: Readonly<Record<string, unknown>>,
) {
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  let at = path;
  for (const { name, in: where } of operation.parameters) {
    const value = given[name];
    if (value === undefined) continue;
    if (where === "path") at = at.replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (where === "query") query.set(name, String(value));
    else headers[name] = String(value);
  }
  return call(method, `${at}?${query}`, token, { headers, ...(operation.requestBody ? { body: {} } : {}) });
}

test("parameters that the description accepts get a documented status, and a key or limit it accepts is never malformed", async () => {
  for (const one of operations) {
    const { parameters, responses } = one.operation;
    const shape = Object.fromEntries(
      parameters.map(({ name, schema }) => [
        name,
        name === "id" ? fc.oneof(fc.constant(referral), valuesOf(schema, today)) : valuesOf(schema, today),
      ]),
    );
    const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(fc.record<Record<string, unknown>>(shape, { requiredKeys }), async (given) => {
        const answer = await asked(one, given);
        expect(Object.keys(responses), answer.text).toContain(String(answer.status));
        if (!("cursor" in given)) expect(answer.status, answer.text).not.toBe(400);
      }),
      fewer,
    );
  }
});

test("a key or limit that the description refuses is malformed", async () => {
  const refusedBy = ({ pattern = "", minimum = 0, maximum = 0, type }: Schema): fc.Arbitrary<string> =>
    type === "integer"
      ? fc
          .oneof(fc.integer(), fc.double(), fc.string())
          .map(String)
          .filter((one) => !(/^\d+$/.test(one) && Number(one) >= minimum && Number(one) <= maximum))
      : fc
          .oneof(fc.constant("k".repeat(201)), fc.string({ unit: fc.constantFrom(..."a, é\u007f") }))
          .filter((one) => !new RegExp(pattern).test(one.trim()));
  for (const one of operations)
    for (const { name, schema } of one.operation.parameters.filter(({ name }) =>
      /^(limit|Idempotency-Key)$/.test(name),
    ))
      await fc.assert(
        fc.asyncProperty(refusedBy(schema), async (value) => {
          const answer = await asked(one, { id: referral, "Idempotency-Key": command(), [name]: value });
          expect([answer.status, answer.headers.get("content-type")], name).toEqual([
            400,
            "application/problem+json",
          ]);
        }),
        fewer,
      );
});

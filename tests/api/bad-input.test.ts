import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "#shared/kernel/errors.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { parseReferral } from "#shared/referrals/intake/payload/parse.ts";
import { caller } from "../support/caller.ts";
import { command, createSmallWorld, exampleFor, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let call: ReturnType<typeof caller>["call"];
let token: string;
beforeAll(async () => {
  world = await createSmallWorld();
  ({ call } = caller(world));
  token = world.lantern.partners.larkfield.token;
});

const today = "2026-03-02";
const good = exampleFor({ id: "net_lantern" }, today);
const post = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  call("POST", "/v1/referrals", token, { raw, headers: { "idempotency-key": command(), ...headers } });
/** The example with one thing changed, by JSON pointer. */
function having(pointer: string, value: unknown): string {
  const copy = structuredClone(good) as unknown as Record<string, Record<string, unknown>>;
  const [, group = "", field = ""] = pointer.split("/");
  if (field === "") return JSON.stringify({ ...copy, [group]: value });
  return JSON.stringify({ ...copy, [group]: { ...copy[group], [field]: value } });
}

describe("malformed input is a 400, 413 or 415", () => {
  const cases: [string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number][] = [
    ["not JSON", "{", {}, 400],
    ["nothing at all", "", {}, 400],
    ["not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}, 400],
    ["10 MB", `{"a":"${"x".repeat(10_000_000)}"}`, {}, 413],
    ["a form", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["no Idempotency-Key", JSON.stringify(good), { "idempotency-key": "" }, 400],
    ["a doubled Idempotency-Key", JSON.stringify(good), { "idempotency-key": "one, two" }, 400],
    ["an endless Idempotency-Key", JSON.stringify(good), { "idempotency-key": "k".repeat(5000) }, 400],
  ];
  test.each(cases)("%s", async (_, raw, headers, status) => {
    const answer = await post(raw, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ status });
  });
  test("a doubled Authorization", async () => {
    const headers = { authorization: `Bearer ${token}, Bearer ${token}` };
    expect((await call("GET", "/v1/vacancies", undefined, { headers })).status).toBe(400);
  });
});

describe("invalid input is a 422 that points at the field", () => {
  const nested = having("/arrival", "HERE").replace('"HERE"', "[".repeat(100_000) + "]".repeat(100_000));
  const cases: [string, string, string][] = [
    ["a name of 10,000 characters", having("/person/legalName", "x".repeat(10_000)), "/person/legalName"],
    ["an empty name", having("/person/legalName", "  "), "/person/legalName"],
    ["control characters", having("/person/legalName", "Theo\u0000Wagtail"), "/person/legalName"],
    ["a date that does not exist", having("/person/birthDate", "2025-02-30"), "/person/birthDate"],
    ["a birth in the future", having("/person/birthDate", "2030-01-01"), "/person/birthDate"],
    ["a birth in 1900", having("/person/birthDate", "1900-01-01"), "/person/birthDate"],
    ["an arrival in 1900", having("/arrival", { date: "1900-01-01" }), "/arrival/date"],
    ["an arrival in 2200", having("/arrival", { date: "2200-01-01" }), "/arrival/date"],
    [
      "an arrival at a moment in 2200",
      having("/arrival", { at: "2200-01-01T15:00:00-08:00" }),
      "/arrival/at",
    ],
    ["a bed needed in 2150", having("/routing/neededBy", "2150-01-01"), "/routing/neededBy"],
    [
      "a court date long ago",
      having("/justice/courtDates", ["2026-03-05", "1999-01-01"]),
      "/justice/courtDates/1",
    ],
    ["a last use in 1901", having("/recovery/lastUse", "1901-01-01"), "/recovery/lastUse"],
    ["a name nobody can see", having("/person/legalName", "\u200b\u00ad\u3164"), "/person/legalName"],
    ["a noncharacter", having("/person/legalName", "Theo\uffff"), "/person/legalName"],
    ["a number for a name", having("/person/legalName", 7), "/person/legalName"],
    ["a value that is not offered", having("/justice/supervision", "maybe"), "/justice/supervision"],
    ["a field we do not know", having("/person/shoeSize", 44), "/person/shoeSize"],
    ["no consent", having("/consent", undefined), "/consent"],
    [
      "a medication without its dose",
      having("/living/medications", [{ name: "A" }]),
      "/living/medications/0/dose",
    ],
    ["an end without its event", having("/consent/expires", {}), "/consent/expires/event"],
    ["a consent that has ended", having("/consent/expires", "2026-03-01"), "/consent/expires"],
    ["a consent signed tomorrow", having("/consent/signedOn", "2026-03-04"), "/consent/signedOn"],
    ["another notice", having("/consent/notice", "trust me"), "/consent/notice"],
    ["nesting without end", nested, ""],
    ["a list for a body", "[]", ""],
    ["a list as wide as a body can be", `[${"0,".repeat(127_000)}0]`, ""],
    ["half a surrogate pair", having("/person/legalName", "Theo \ud800"), "/person/legalName"],
  ];
  test.each(cases)("%s", async (_, raw, pointer) => {
    const answer = await post(raw);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
  });

  test.each([
    [
      "a day that is no date",
      having("/person/birthDate", "soon"),
      "date_format",
      "Enter a date as YYYY-MM-DD.",
    ],
    [
      "a long text where none_known is allowed",
      having("/living/allergies", "x".repeat(4001)),
      "too_long",
      "Keep it under 4,000 characters.",
    ],
    [
      "nothing where none_known is allowed",
      having("/living/allergies", undefined),
      "required",
      "This field is required. If unknown, send none_known or not_asked where allowed.",
    ],
    [
      "a house that is no ID",
      having("/routing/houses", ["Juniper"]),
      "invalid",
      "This value isn’t valid here.",
    ],
    [
      "a long name",
      having("/person/legalName", "x".repeat(300)),
      "too_long",
      "Keep it under 200 characters.",
    ],
    ["a number for a name", having("/person/legalName", 7), "type", "Send a value of type string."],
    [
      "no consent",
      having("/consent", undefined),
      "required",
      "This field is required. If unknown, send none_known or not_asked where allowed.",
    ],
    [
      "a field we do not know",
      having("/person/shoeSize", 44),
      "unknown_field",
      "This field isn’t part of the body.",
    ],
    [
      "a consent signed tomorrow",
      having("/consent/signedOn", "2026-03-04"),
      "future",
      "A consent can’t be signed in the future.",
    ],
  ])("%s has one code for software and one sentence for people", async (_, raw, code, message) => {
    const { errors } = (await post(raw)).body;
    expect(errors).toEqual([{ pointer: expect.any(String), code, message }]);
  });

  test.each([
    ["/person/hivStatus", "HIV"],
    ["/living/hepatitisStatus", "Hepatitis"],
    ["/treatment/psychotherapyNotes", "Counseling"],
    ["/recovery/traumaNarrative", "trauma"],
    ["/person/ssn", "Social Security"],
    ["/person/immigrationStatus", "Immigration"],
  ])("%s is refused with the reason", async (pointer, word) => {
    const answer = await post(having(pointer, "anything"));
    const found = answer.body.errors.find((one: { pointer: string }) => one.pointer === pointer);
    expect([answer.status, found.code]).toEqual([422, "refused"]);
    expect(found.message).toContain(word);
  });
});

test.each([
  "/v1/referrals/not-an-id",
  "/v1/referrals/ref_%23%00",
  "/v1/referrals/ref_../../x",
  `/v1/referrals/ref_${"x".repeat(3000)}`,
  "/v1/nothing",
])("%s is simply not there", async (path) => {
  expect((await call("GET", path, token)).status).toBe(404);
});

test("a forged cursor and an invalid limit are malformed", async () => {
  for (const query of [
    "cursor=abc",
    "cursor=",
    `cursor=${"A".repeat(5000)}`,
    "cursor=%00",
    "limit=0",
    "limit=x",
    "limit=9999",
  ]) {
    expect((await call("GET", `/v1/referrals?${query}`, token)).status).toBe(400);
  }
});

test("a wrong method gets the list of allowed ones", async () => {
  const answer = await call("DELETE", "/v1/referrals", token);
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, GET"]);
});

test("any JSON is accepted as a referral or refused; nothing else is thrown", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      try {
        parseReferral(value);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
  );
});

test("the example is a valid referral on any day", () => {
  for (const day of ["2026-03-02", "2028-02-29", "2026-12-31"]) {
    expect(parseReferral(JSON.parse(JSON.stringify(exampleReferral(day)))).routing.houses).toBe(
      "any_suitable",
    );
  }
});

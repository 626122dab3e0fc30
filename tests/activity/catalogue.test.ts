import { describe, expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { sayEvent as sayEventOf } from "#functions/web/kit/say-event.ts";
import { kindsFor } from "#functions/web/network/activity/page.tsx";
import { capabilities } from "#shared/app/capabilities.ts";
import { type EventGroup, isEventType, typesIn } from "#shared/app/events.ts";
import { isConflictCode } from "#shared/app/refusals.ts";
import { informationKinds } from "#shared/records/consent/consent.ts";
import { referralEvents } from "#shared/records/referral/events.ts";
import { type EventCatalogue, eventOf, withoutPersonal } from "#shared/table/event-catalogue.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { inEnglish } from "../support/in-english.ts";
import { exportsOf, sourcesIn } from "../support/source.ts";

const sayEvent: typeof sayEventOf = (event) => inEnglish(() => sayEventOf(event));

const files = sourcesIn("shared");
const product = files.filter(({ path }) => !/\/(events|refusals|event-catalogue|roles)\.ts$/.test(path));
const groups = Object.keys(en.network.activity.kinds);

/** The exports of each file that calls one of these define functions. */
async function exported(defined: string): Promise<unknown[]> {
  const found = files.filter(({ text }) => new RegExp(`= ${defined}\\(`).test(text));
  return (await Promise.all(found.map(exportsOf))).flatMap((one) => Object.values(one));
}

const catalogues: readonly EventCatalogue[] = capabilities.flatMap(
  (one): readonly EventCatalogue[] => one.events,
);
const types = catalogues.flatMap((one) => Object.keys(one.types));
const refusals = capabilities.flatMap((one): readonly unknown[] => one.refusals);

/** The lines that have a string, by the string, except where it is a record kind or a permission. */
const lines = new Map<string, string[]>();
for (const line of product.flatMap(({ text }) => text.split("\n")))
  for (const [, word = ""] of line.matchAll(/"([\w.]+)"/g))
    if (!line.includes(`kind: "${word}"`) && !/[pP]ermission/.test(line))
      lines.set(word, [...(lines.get(word) ?? []), line]);
const sayIt = (word: string) => lines.get(word) ?? [];

describe("an event", () => {
  test("is declared in a capability, whichever file defines it", async () => {
    const isCatalogue = (one: unknown): one is EventCatalogue =>
      typeof one === "object" && one !== null && "types" in one && "group" in one;
    const defined = (await exported("defineEvents")).filter(isCatalogue);
    expect(defined.length).toBeGreaterThan(15);
    expect(
      defined.filter((one) => !catalogues.includes(one)).flatMap((one) => Object.keys(one.types)),
    ).toEqual([]);
    expect(catalogues.length).toBe(defined.length);
  });

  test("has one type, defined once", () => {
    expect(types.filter((one, at) => types.indexOf(one) !== at)).toEqual([]);
    expect(types.every(isEventType)).toBe(true);
  });

  test("is written by some use case: no type is defined and never used", () => {
    expect(types.filter((type) => sayIt(type).length === 0)).toEqual([]);
  });

  test("is written only by a commit", () => {
    const written = product.filter(({ text }) => /\bcreate\(event,/.test(text)).map(({ path }) => path);
    expect(written).toEqual(["shared/table/commit.ts"]);
  });

  test("is under one filter of the activity page, and each filter is available to some role", () => {
    const isGroup = (one: string): one is EventGroup =>
      Object.values(kindsFor)
        .flat()
        .some((of) => of === one);
    expect(groups.every(isGroup)).toBe(true);
    for (const type of types)
      expect(
        groups.filter((one) => isGroup(one) && typesIn(one).has(type)),
        type,
      ).toHaveLength(1);
  });

  test("has its own text, and a general text if its type is unknown", () => {
    expect(sayEvent({ type: "stay.opened", data: { bed: "2A", since: "2026-01-02" } })).toContain("2A");
    expect(sayEvent({ type: "stay.opened", data: {} })).toBe(en.network.activity.other);
    expect(sayEvent({ type: "stay.flown", data: {} })).toBe(en.network.activity.other);
  });

  test("leaves out missing parts", () => {
    const noted = (data: object) => sayEvent({ type: "referral.accepted_with_conditions", data });
    const at = { bed: "2A", until: "2026-03-04T18:00:00Z" };
    expect(noted(at)).toBe("Accepted into bed 2A with conditions");
    expect(noted({ ...at, conditions: "A call\nA letter" })).toBe(
      "Accepted into bed 2A with conditions: A call; A letter",
    );
    expect(sayEvent({ type: "stay.move_out_agreed", data: { on: null } })).toBe("Move-out date removed");
    expect(sayEvent({ type: "referral.sent", data: { reference: "" } })).toBe("Sent");
  });
});

describe("personal text", () => {
  const entry = {
    type: "referral.no_show_called",
    data: { follows: "closed", who: "Ines", said: "She went home" },
  } as const;

  test("is removed from a history by a purge, and so is undeclared data", () => {
    expect(withoutPersonal(referralEvents, entry)).toEqual({ follows: "closed" });
    expect(withoutPersonal(referralEvents, { type: "referral.flown", data: { note: "x" } })).toEqual({});
  });

  test("never gets into an event, even if it is passed in", () => {
    const at = homesOf("net_lantern").inbox();
    const made = eventOf(referralEvents, { ...entry, in: at, feed: at, subject: { referral: "ref_1" } });
    expect(made.data).toEqual({ follows: "closed" });
  });
});

describe("a conflict", () => {
  test("is declared in a capability, whichever file defines it", async () => {
    const defined = (await exported("defineConflicts")).filter(
      (one) => typeof one === "function" && "codes" in one,
    );
    expect(defined.length).toBeGreaterThan(10);
    expect(defined.filter((one) => !refusals.includes(one))).toEqual([]);
    expect(refusals.length).toBe(defined.length);
  });

  test("has a declared code, and each code is used by some use case", () => {
    const made = product.filter(({ text }) => text.includes('Refusal("conflict"')).map(({ path }) => path);
    expect(made).toEqual(["shared/kernel/errors.ts"]);
    const codes = Object.keys(en.refusals);
    // One for each kind of information: what a consent lacks.
    const ofKinds = informationKinds.map((kind): string => `lacks_${kind}`);
    expect(codes.filter((code) => !ofKinds.includes(code) && sayIt(code).length === 0)).toEqual([]);
    expect(ofKinds.filter((code) => !codes.includes(code))).toEqual([]);
    expect(codes.every(isConflictCode)).toBe(true);
  });

  test("that a partner can run into has a message in the API", () => {
    const own = files.filter(({ path }) => /^shared\/referrals\/(partner|intake)\//.test(path));
    expect(own.filter(({ text }) => /\breferralConflict\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

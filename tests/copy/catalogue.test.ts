import { IntlMessageFormat } from "intl-messageformat";
import { Temporal } from "temporal-polyfill";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type Copy, copyOf } from "#functions/copy/copy.ts";
import { en } from "#functions/copy/en/index.ts";
import { erasureMail } from "#functions/copy/mails.ts";
import { type ArgumentsOf, type Message, messagesIn, naming } from "#functions/copy/message.ts";
import { sayProblem } from "#functions/copy/problem.ts";
import { together } from "#functions/copy/said.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { americanEnglish } from "#shared/kernel/formats.ts";
import { stamp } from "#shared/kernel/instant.ts";

const message = messagesIn(americanEnglish);

/** Every message of a catalogue, by its path. */
function messagesOf(words: unknown, at: readonly string[] = []): [string, Message][] {
  if (isMessage(words)) return [[at.join("."), words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, one]) => messagesOf(one, [...at, key]));
}
const isMessage = (value: unknown): value is Message => typeof value === "function" && "pattern" in value;

type Ast = ReturnType<IntlMessageFormat["getAst"]>;
/** The arguments of a message, as the runtime parser reads them. */
function argumentsIn(ast: Ast): { name: string; kind: string; options: readonly string[] }[] {
  return ast.flatMap((one) => {
    if (!("value" in one) || one.type === 0) return [];
    const branches =
      "options" in one ? Object.values(one.options).flatMap((each) => argumentsIn(each.value)) : [];
    const kind = ({ 1: "text", 2: "number", 5: "select", 6: "plural" } as Record<number, string>)[one.type];
    const options = "options" in one ? Object.keys(one.options) : [];
    return [{ name: one.value, kind: kind ?? `type ${one.type}`, options }, ...branches];
  });
}

describe("every message of the catalogue", () => {
  const all = messagesOf(en);
  test("is found", () => expect(all.length).toBeGreaterThan(200));

  test.each(all)("%s parses and has text for every branch", (_, said) => {
    const asked = argumentsIn(
      new IntlMessageFormat(said.pattern, americanEnglish, undefined, { ignoreTag: true }).getAst(),
    );
    for (const { kind, options } of asked) {
      // The compiler's parser knows only these four kinds of argument and no quoting.
      expect(["text", "number", "select", "plural"]).toContain(kind);
      if (options.length > 0) expect(options).toContain("other");
    }
    expect(said.pattern).not.toMatch(/'/);
    const written = said.pattern.match(/\{\w+, (?:plural|select),/g) ?? [];
    expect(written).toHaveLength(asked.filter(({ options }) => options.length > 0).length);

    for (const n of [0, 1, 2, 1200]) {
      for (const option of new Set(["other", ...asked.flatMap(({ options }) => options)])) {
        const args = Object.fromEntries(
          asked.map(({ name, kind }) => [
            name,
            kind === "text" ? `‹${name}›` : kind === "select" ? option : n,
          ]),
        );
        const text = said(args);
        expect(text).not.toBe("");
        expect(text).not.toMatch(/[{}#](?!‹|\d)|undefined/);
      }
    }
  });

  test("has a singular and a plural", () => {
    expect(en.referrals.page.free({ n: 0 })).toBe("No open beds");
    expect(en.referrals.page.free({ n: 1 })).toBe("1 open bed");
    expect(en.referrals.page.free({ n: 1200 })).toBe("1,200 open beds");
  });
});

describe("the arguments of a message", () => {
  test("are read from its text by the compiler", () => {
    expectTypeOf<ArgumentsOf<"Bed {bed} until {when}">>().toEqualTypeOf<{
      readonly bed: string | number;
      readonly when: string | number;
    }>();
    expectTypeOf<
      ArgumentsOf<"{n, plural, =0 {none at {house}} one {# bed} other {{of, number} {x}}} for {who, select, me {me} other {{name}}}, {z}">
    >().toEqualTypeOf<{
      readonly n: number;
      readonly house: string | number;
      readonly of: number;
      readonly x: string | number;
      readonly who: string | boolean;
      readonly name: string | number;
      readonly z: string | number;
    }>();
  });

  test("are required of every caller", () => {
    const beds = message("{n, plural, one {# bed} other {# beds}} at {house}");
    expect(beds({ n: 1, house: "Garden House" })).toBe("1 bed at Garden House");
    // @ts-expect-error the house is missing
    expect(() => beds({ n: 1 })).toThrow(/house/);
  });

  test("use their own text if there is one", () => {
    const days = { tue: "Tuesday", wed: "Wednesday" };
    const named = naming(message("{bed} until {day}: {why}"), {
      day: days,
      why: (text) => text.toLowerCase(),
    });
    expect(named({ bed: "2A", day: "tue", why: "PAINT" })).toBe("2A until Tuesday: paint");
    // @ts-expect-error a day without a word
    expect(named({ bed: "2A", day: "thu", why: "" })).toBe("2A until thu: ");
  });
});

describe("a field problem", () => {
  test("is written with its arguments: grouped numbers and readable dates", () => {
    const said = [
      problem("/beds", "bed.too_many", { most: 1000 }),
      problem("/leaveBy", "notice.too_early", { day: "2026-12-26" }),
      problem("/until", "referral.hold_too_long", { most: 1 }),
      problem("/text", "notice.leave_by", { place: "{leave_by}" }),
      problem("/name", "text.name_required"),
    ].map((one) => sayProblem(en, one));
    expect(said).toEqual([
      "Add up to 1,000 beds at a time.",
      "The deadline can’t be before Dec 26, 2026.",
      "A bed can be held for up to 1 day.",
      "Include {leave_by}, the move-out deadline.",
      "Enter a name.",
    ]);
  });
});

describe("the sentences of several nouns", () => {
  const bed = { refusals: { bed_held: "The bed is held." }, events: { "bed.retired": "Removed" } };
  const house = { refusals: { house_full: "The house is full." } };
  test("are merged", () =>
    expect(together(bed, house).refusals).toEqual({ ...bed.refusals, ...house.refusals }));

  test("do not compile if two have a sentence for one code", () => {
    // @ts-expect-error a refusal has two sentences
    const refusal = together(bed, house, { refusals: { bed_held: "Choose another bed." } });
    // @ts-expect-error an event has two sentences
    const event = together(bed, { events: { "bed.retired": "The bed was removed" } });
    expect([refusal, event]).toHaveLength(2);
  });
});

describe("a second language", () => {
  const mensaje = messagesIn("es");
  const people = { ...en.people, title: "Buscar a una persona" };
  const referrals = { ...en.referrals, number: mensaje("Derivación {number}") };

  test("has the same keys and takes no other arguments", () => {
    const es = { ...en, people, referrals } satisfies Copy;
    expect(es.people.title).toBe("Buscar a una persona");
    expect(es.referrals.number({ number: "R-48213" })).toBe("Derivación R-48213");
  });

  test("does not compile with a missing entry or area, or with another argument", () => {
    const { title: _, ...untitled } = en.people;
    const { imports: __, ...withoutImports } = en;
    // @ts-expect-error a word is missing
    const first = { ...en, people: untitled } satisfies Copy;
    // @ts-expect-error an area is missing
    const second = withoutImports satisfies Copy;
    const asksMore = { ...en.referrals, number: mensaje("Derivación {number} de {house}") };
    // @ts-expect-error the message asks for a house that no page gives it
    const third = { ...en, referrals: asksMore } satisfies Copy;
    const { already_so: ___, ...refusals } = en.refusals;
    // @ts-expect-error what a refusal says is missing
    const fourth = { ...en, refusals } satisfies Copy;
    const { "stay.confirmed": ____, ...events } = en.events;
    // @ts-expect-error what an event says is missing
    const fifth = { ...en, events } satisfies Copy;
    const { "bed.required": _____, ...problems } = en.problems;
    // @ts-expect-error what is wrong with a field is missing
    const sixth = { ...en, problems } satisfies Copy;
    expect([first, second, third, fourth, fifth, sixth]).toHaveLength(6);
  });

  test("writes the dates of emails and field problems its own way", () => {
    const dates = { ...en.dates, dated: () => "26 de diciembre", longDay: () => "26 dic 2026" };
    const es = { ...en, dates } satisfies Copy;
    const lapses = stamp(Temporal.Instant.from("2026-12-26T08:00:00Z"));
    const request = { lapses, opens: null, begins: null, secret: "s" };
    const network = { id: "net_1" as const, name: "Lantern", timeZone: "America/Los_Angeles" };
    const mail = erasureMail(es, { what: "asked", network, request }, "https://porchlight.example");
    expect(mail.text).toContain("26 de diciembre");
    expect(sayProblem(es, problem("/leaveBy", "notice.too_early", { day: "2026-12-26" }))).toContain(
      "26 dic 2026",
    );
  });

  test("is chosen by its locale", () => expect(copyOf("en").common.product).toBe("Porchlight"));
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { measureFrom } from "#shared/capital/bring/measure-from.ts";
import { tabsOfFile } from "#shared/imports/sheet/read-file.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { fewest, withoutFew } from "#shared/kernel/few.ts";
import type { Measure, scorings } from "#shared/records/capital/measure.ts";
import { spreadsOf } from "#shared/records/capital/month.ts";
import { ours } from "#shared/records/capital/ours.ts";
import { isUnvalidated } from "#shared/records/capital/published.ts";
import { bandOf, highest, lowest, rangeOf, scoreOf } from "#shared/records/capital/scoring.ts";
import { askedOn, isAsked } from "#shared/records/journey/capital-day.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { sheet } from "./kit.ts";

type By = (typeof scorings)[number];
const fileOf = (name: string) => readFileSync(`tests/data/questionnaires/${name}`, "utf8");
const fromJson = (json: string, by: By = "sum"): Measure => measureFrom({ json }, { id: "ins_1", by });
const fromCells = (cells: readonly (readonly string[])[], by: By = "sum"): Measure =>
  measureFrom({ cells }, { id: "ins_1", by });

/** The problems of a file, with what each names. */
function problems(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ code, params }) =>
      [code, ...Object.values(params ?? {})].join(" ").replace("instrument.", ""),
    );
  }
  return [];
}

/** Ten placeholders in place of the published text. */
const barc = (changed: { from?: number; reverse?: string; items?: number; spanish?: boolean } = {}) => {
  const { from = 1, reverse = "no", items = 10, spanish = false } = changed;
  const es = (text: string) => (spanish ? text : "");
  return [
    ["row", "id", "text", "spanish", "part", "reverse"],
    ["title", "", "BARC-10", es("BARC-10")],
    ["credit", "", "Its authors"],
    ...[0, 1, 2, 3, 4, 5].map((at) => ["answer", String(from + at), `Answer ${at}`, es("Respuesta")]),
    ...Array.from({ length: items }, (_, at) => [
      ...["item", `q${at}`, `Item ${at + 1}`, es("Pregunta"), ""],
      at === 0 ? reverse : "no",
    ]),
  ];
};
const each = (measure: Measure, value: number) => measure.items.map(({ id }) => ({ item: id, value }));

describe("a FHIR Questionnaire", () => {
  test("is read with its Spanish; an item whose answers count the other way round is reversed", () => {
    const measure = fromJson(fileOf("reversed.json"));
    expect(measure).toMatchObject({ from: 0, to: 3, by: "sum" });
    expect(measure.items.map(({ id, reverse }) => [id, reverse])).toEqual([
      ["q1", false],
      ["q2", true],
      ["q3", false],
    ]);
    expect(measure.words?.es).toMatchObject({
      title: "Tres preguntas de muestra",
      answers: ["Nunca", "A veces", "Seguido", "Siempre"],
      items: ["Pregunta 1", "Pregunta 2, que es peor cuanto más seguido", "Pregunta 3"],
    });
  });

  test("with what can't be asked is refused whole, and each item is named", () => {
    expect(problems(() => fromJson(fileOf("unsupported.json")))).toEqual([
      "type name string",
      "type when date",
      "type free open-choice",
      "value_missing values",
      "scale_differs scale",
    ]);
    for (const other of ["", "{}", "[]", '{"resourceType":"Patient"}'])
      expect(problems(() => fromJson(other))).toEqual(["not_read"]);
  });

  test("in part in Spanish is refused; without its terms too", () => {
    const json = fileOf("reversed.json");
    expect(
      problems(() => fromJson(json.replace(/"_text":\s*\{[\s\S]*?\}\s*\]\s*\}\s*\]\s*\},/, ""))),
    ).toEqual(["spanish_missing q1"]);
    expect(problems(() => fromJson(json.replace('"copyright"', '"comment"')))).toEqual(["credit_required"]);
  });
});

test("a sheet is read by its rows, each problem with its place", async () => {
  const [tab] = await tabsOfFile(readFileSync("tests/data/questionnaires/sheet.csv"));
  expect(fromCells(tab?.cells ?? [])).toMatchObject({
    ...{ from: 1, to: 3 },
    items: [
      { id: "q1", domain: "home", reverse: false },
      { id: "q2", domain: "money", reverse: true },
    ],
    words: { es: { items: ["Pregunta 1", "Pregunta 2"] } },
  });
  const wrong = [
    ["row", "id", "text", "part", "reverse"],
    ["title", "", "A title"],
    ["credit", "", "Its authors"],
    ["answer", "1", "No"],
    ["answer", "3", "Yes"],
    ["item", "q1", "Item 1", "luck", "perhaps"],
    ["item", "q1", "Item 2"],
    ["other", "", "x"],
  ];
  expect(problems(() => fromCells(wrong)).sort()).toEqual(
    ["domain_unknown q1", "no_scale", "reverse_unclear q1", "row_unknown 8"].sort(),
  );
  expect(
    problems(() => fromCells(sheet.cells.map(([row = "", id = "", ...text]) => [row, id && "q1", ...text]))),
  ).toContain("not_read");
});

describe("a score", () => {
  test("of BARC-10 is its published one, and no other is taken for it", () => {
    const measure = fromCells(barc());
    expect(rangeOf(measure)).toEqual({ least: 10, most: 60 });
    expect(scoreOf(measure, each(measure, 4))).toBe(40);
    expect(scoreOf(measure, each(measure, 4).slice(1))).toBeNull();
    for (const changed of [{ from: 0 }, { reverse: "yes" }, { items: 9 }])
      expect(problems(() => fromCells(barc(changed)))).toEqual(["departs"]);
    expect(problems(() => fromCells(barc(), "mean"))).toEqual(["departs"]);
    expect([isUnvalidated(measure), isUnvalidated(fromCells(barc({ spanish: true })))]).toEqual([
      false,
      true,
    ]);
  });

  test("turns what is reversed, and a mean needs half of the answers", () => {
    const measure = fromJson(fileOf("reversed.json"));
    expect(scoreOf(measure, each(measure, 3))).toBe(6);
    expect([lowest(measure, each(measure, 3)), highest(measure, each(measure, 3))]).toEqual([[1], [0, 2]]);
    expect(scoreOf(ours, each(ours, 2).slice(0, 5))).toBe(2);
    expect(scoreOf(ours, each(ours, 2).slice(0, 4))).toBeNull();
    expect([1, 1.9, 2, 3, 4, 5].map((score) => bandOf(ours, score))).toEqual([0, 0, 1, 2, 3, 3]);
  });
});

describe("counts", () => {
  test("under eleven are never shown, nor what would give them away", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (all) => {
        const shown = withoutFew(all);
        const hidden = shown.counts.filter((one) => one === null).length;
        for (const [at, count] of shown.counts.entries())
          expect(count === null || (count === all[at] && count >= fewest)).toBe(true);
        // One alone would be the total without the others.
        expect(hidden).not.toBe(1);
        expect(shown.total === null).toBe(hidden > 0);
      }),
    );
    expect(withoutFew([12, 3, 20, 30])).toEqual({ total: null, counts: [null, null, 20, 30] });
    expect(withoutFew([12, 13, 20, 30])).toEqual({ total: 75, counts: [12, 13, 20, 30] });
  });

  test("are of one month and one questionnaire", () => {
    const one = (month: string, instrument: "ins_1" | "ins_2") => ({
      counted: [{ month, instrument, band: 3 }],
    });
    const many = Array.from({ length: 40 }, () => one("2026-01", "ins_1"));
    const spreads = spreadsOf("2026-01", [...many, one("2026-01", "ins_2"), one("2026-02", "ins_1")]);
    expect(spreads).toEqual([
      { instrument: "ins_1", total: null, counts: [null, null, null, 40] },
      { instrument: "ins_2", total: null, counts: [null, null, null, null] },
    ]);
  });
});

test("it is asked at move-in, a month after the last time, and for a month after a move-out", () => {
  const stay: Journey["stays"][number] = {
    ...{ house: "hse_1", stay: "sty_1", person: "per_1" },
    ...{ since: "2026-01-10", until: null },
  };
  const inHouse: Pick<Journey, "house" | "stays"> = { house: "hse_1", stays: [stay] };
  const left = { house: null, stays: [{ ...stay, until: "2026-03-20" }] };
  const last = (lastOn: string) => ({ journey: "jny_1", lastOn }) as const;
  expect(askedOn(inHouse, undefined)).toEqual({ on: "2026-01-10", why: "move_in" });
  expect(askedOn(inHouse, last("2026-01-31"))).toEqual({ on: "2026-02-28", why: "monthly" });
  expect(askedOn(left, last("2026-02-28"))).toEqual({ on: "2026-03-20", why: "move_out" });
  expect(askedOn(left, last("2026-03-10"))).toBeNull();
  expect(askedOn({ house: null, stays: [] }, undefined)).toBeNull();
  const on = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);
  const asked = askedOn(left, undefined);
  expect(
    ["2026-03-19", "2026-03-20", "2026-04-19", "2026-04-20"].map((day) => isAsked(asked, on(day), "UTC")),
  ).toEqual([null, "move_out", "move_out", null]);
});

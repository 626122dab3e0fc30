import { describe, expect, test } from "vitest";
import { Fields } from "#functions/web/kit/fields.tsx";
import { inHouse } from "#functions/web/kit/route.ts";
import { resource, send } from "#functions/web/kit/routes.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, id, lines, text, tick, wholeNumber } from "#shared/kernel/form.ts";

const form = defineForm("visit", "stay.read", {
  kind: choice(["short", "long"], "choice.reason"),
  why: lines({ most: 20, required: "text.reason_required" }),
  who: text({ most: 20 }),
  from: date("text.date"),
  to: date(),
  nights: wholeNumber({ least: 1, most: 9 }),
  bed: id("bed"),
  agreed: tick("choice.answer"),
});
const good = { kind: "long", why: " A talk\r\nabout it ", from: "2026-03-02", agreed: "yes" };
const problemsOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map(({ pointer, code }) => [pointer, code]);
    throw error;
  }
  return [];
};

describe("a form", () => {
  test("reads what was sent as what it is; what was not sent is nothing", () => {
    expect(form.read(good)).toEqual({
      kind: "long",
      why: "A talk\nabout it",
      who: "",
      from: "2026-03-02",
      to: null,
      nights: null,
      bed: null,
      agreed: true,
    });
  });

  test("tells all that is wrong at once, each at its field", () => {
    const sent = { kind: "wide", who: "x".repeat(21), to: "soon", nights: "10", bed: "hse_1" };
    expect(problemsOf(() => form.read(sent))).toEqual([
      ["/kind", "choice.reason"],
      ["/why", "text.reason_required"],
      ["/who", "text.too_long"],
      ["/from", "text.date"],
      ["/to", "text.date"],
      ["/nights", "text.number"],
      ["/bed", "choice.unknown"],
      ["/agreed", "choice.answer"],
    ]);
  });

  test("checks fields against each other even where others can’t be read, and never looks at those", () => {
    const seen: object[] = [];
    const read = (sent: object) =>
      form.read(sent, (said, errors) => {
        seen.push(said);
        if (said.from && said.to && said.to < said.from) errors.add("/to", "date.past");
      });
    expect(problemsOf(() => read({ ...good, why: "", to: "2026-03-01" }))).toEqual([
      ["/why", "text.reason_required"],
      ["/to", "date.past"],
    ]);
    expect(seen).toEqual([
      { kind: "long", who: "", from: "2026-03-02", to: "2026-03-01", nights: null, bed: null, agreed: true },
    ]);
  });

  test("takes from a browser its own fields and nothing else", () => {
    expect(form.sent.parse({ ...good, house: "hse_other", form: "visit" })).toEqual(good);
  });

  test("is drawn in its own order, with what was typed and what is wrong with it", () => {
    const typed = {
      form: "visit",
      values: { why: "", who: "Osric" },
      problems: [{ pointer: "/why", code: "text.reason_required" as const, message: "Say why." }],
    };
    const copy = {
      kind: "Kind",
      why: "Why",
      who: "Who",
      from: "From",
      to: "To",
      nights: "Nights",
      bed: "Bed",
      agreed: "Agreed",
    };
    const page = String(
      <Fields
        form={form}
        typed={typed}
        copy={copy}
        hints={{ from: "The first" }}
        values={{ nights: "2" }}
        options={{ kind: { words: { short: "Short", long: "Long" } }, bed: { pairs: [["bed_1", "1A"]] } }}
      />,
    );
    const names = [...page.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["kind", "why", "who", "from", "to", "nights", "bed", "agreed"]);
    expect(page).toMatch(/<option value="short">Short<\/option><option value="long">Long<\/option>/);
    expect(page).toMatch(
      /<textarea id="visit-why" name="why" required="" aria-describedby="visit-why-wrong"/,
    );
    expect(page).toMatch(/name="who"[^>]* value="Osric"/);
    expect(page).toMatch(/name="nights"[^>]* value="2"[^>]* inputmode="numeric"/);
    expect(page).toMatch(/id="visit-from-hint">The first</);
    expect(page).toMatch(/<input type="checkbox" name="agreed" value="yes"/);
  });
});

test("a route asks for the permission its form's verb asks for, whatever the page asks for", () => {
  const routes = resource("/houses/:house/visits", inHouse, {
    needs: "board.read",
    page: () => <p />,
    forms: {
      "": send(form, async () => undefined),
      end: send({ ...form, needs: "stay.close" }, async () => undefined),
    },
  });
  expect(routes.map(({ method, path, permission }) => [method, path, permission])).toEqual([
    ["get", "/houses/:house/visits", "board.read"],
    ["post", "/houses/:house/visits", "stay.read"],
    ["post", "/houses/:house/visits/end", "stay.close"],
  ]);
});

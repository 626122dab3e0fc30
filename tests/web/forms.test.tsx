import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { Fields } from "#functions/web/kit/fields.tsx";
import { handleForm, readSent } from "#functions/web/kit/handle-form.ts";
import { inHouse, type WebEnv } from "#functions/web/kit/route.ts";
import { resource, send } from "#functions/web/kit/routes.ts";
import { type FormState, nothingEntered } from "#functions/web/ui/form.tsx";
import { Refusal } from "#shared/kernel/errors.ts";
import {
  cents,
  choice,
  date,
  dateTime,
  defineForm,
  id,
  ids,
  joined,
  lines,
  list,
  pin,
  several,
  signature,
  text,
  tick,
  time,
  timeZone,
  wholeNumber,
} from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { signatureForm } from "#shared/residents/packet/adopt-signature.ts";
import { inEnglish } from "../support/in-english.ts";

const drawn = (part: unknown): string => inEnglish(() => String(part));

test("a PIN and a typed signature are drawn as what no draft keeps", () => {
  const secrets = defineForm("secrets", null, {
    name: signature({ most: 20 }),
    code: pin("door.pin_six_digits"),
    note: text({ most: 20 }),
  });
  const copy = { name: "Name", code: "Code", note: "Note" };
  const fields = drawn(<Fields form={secrets} typed={nothingEntered} copy={copy} />).match(/<input[^>]*>/g);
  const kept = fields?.filter((one) => !/data-secret|type="password"/.test(one));
  expect([fields?.length, kept?.length]).toEqual([3, 1]);
  expect(kept?.[0]).toContain('name="note"');
  expect(signatureForm.look("name")?.control).toBe("signature");
});

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

  test("reports all errors at once, each at its field", () => {
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

  test("checks fields against each other even if others are invalid, and skips the invalid ones", () => {
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

  test("accepts only its own fields from a browser", () => {
    const sent = { ...good, house: "hse_other", form: "visit" };
    expect(form.sent.safeParse(sent)).toEqual({ success: true, data: good });
  });

  test("renders its fields in order, with the typed values and errors", () => {
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
    const page = drawn(
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

describe("a form with times, amounts and lists", () => {
  const [north, south] = [newId("house", 1), newId("house", 2)];
  const kinds = defineForm("kinds", "stay.read", {
    at: time(),
    until: dateTime("text.date_time"),
    fee: cents(),
    languages: list(),
    zone: timeZone(),
    days: several(["1", "6", "7"], "choice.answer"),
    houses: ids("house"),
  });
  const sent = { until: "2026-03-08T02:30", zone: "America/Chicago", days: joined(["6", "7"]) };

  test("reads each as its own type, in the use case’s time zone", () => {
    const said = kinds.read({
      ...sent,
      at: "15:00",
      fee: "$1,250.5",
      languages: "English, Spanish; English",
    });
    expect(said).toMatchObject({ at: "15:00", fee: 125_050, languages: ["English", "Spanish"] });
    expect(said).toMatchObject({ zone: "America/Chicago", days: ["6", "7"], houses: [] });
    // The hour that is skipped in spring: a clock in the house shows 3:30 then.
    expect(said.until.toZonedDateTime("America/Chicago").toInstant().toString()).toBe("2026-03-08T08:30:00Z");
    expect(kinds.read(sent)).toMatchObject({ at: null, fee: null, languages: [] });
  });

  test("reads repeated values as an array too, without duplicates", () => {
    const said = kinds.read({ ...sent, houses: [north, south, north] });
    expect(said.houses).toEqual([north, south]);
  });

  test.each([
    [{ at: "3 pm" }, "/at", "text.time"],
    [{ at: "24:00" }, "/at", "text.time"],
    [{ until: "" }, "/until", "text.date_time"],
    [{ until: "2026-02-30T10:00" }, "/until", "text.date_time"],
    [{ until: "2026-03-08T02:30Z" }, "/until", "text.date_time"],
    [{ fee: "about 200" }, "/fee", "text.amount"],
    [{ zone: "Chicago" }, "/zone", "text.time_zone"],
    [{ days: "" }, "/days", "choice.answer"],
    [{ days: joined(["6", "8"]) }, "/days", "choice.unknown"],
    [{ houses: joined([north, "stay_1"]) }, "/houses", "choice.unknown"],
  ])("says at its field what is wrong with %o", (wrong, pointer, code) => {
    expect(problemsOf(() => kinds.read({ ...sent, ...wrong }))).toEqual([[pointer, code]]);
  });

  test("renders what was typed, also if invalid, and checkboxes of one name", async () => {
    const copy = { at: "At", until: "Until", fee: "Fee", languages: "Languages" };
    const draw = (typed: FormState) => (
      <Fields
        form={kinds}
        typed={typed}
        copy={{ ...copy, zone: "Zone", days: "Days", houses: "Houses" }}
        values={{ houses: [south], fee: "12.00" }}
        options={{ houses: { pairs: [north, south].map((one) => [one, one]) } }}
      />
    );
    const fresh = drawn(draw(nothingEntered));
    expect(fresh).toMatch(/<input id="kinds-at" name="at" type="time"/);
    expect(fresh).toMatch(/<input id="kinds-until" name="until" required="" type="datetime-local"/);
    expect(fresh).toMatch(/name="fee"[^>]* value="12.00"[^>]* inputmode="decimal"/);
    expect(fresh).toMatch(/<input type="checkbox" name="days" value="7"\/>/);
    expect(fresh.match(/name="houses" value="\w+" checked=""/g)).toEqual([
      `name="houses" value="${south}" checked=""`,
    ]);
    const app = new Hono<WebEnv>().post("/", async (c) =>
      handleForm(await readSent({ c }), {
        fields: kinds.sent,
        perform: async () => c.redirect("/"),
        refused: async (typed) => c.html(draw(typed)),
      }),
    );
    const body = new URLSearchParams("form=kinds&days=6&days=7&fee=about+200");
    const again = await inEnglish(async () => (await app.request("/", { method: "POST", body })).text());
    expect(again).toMatch(/name="fee"[^>]* value="about 200"/);
    expect(again.match(/name="days" value="\d" checked=""/g)).toHaveLength(2);
  });
});

test("a route needs the permission of its form's use case, not the page's", () => {
  const routes = resource("/houses/:house/visits", inHouse, {
    needs: "board.read",
    page: () => <p />,
    forms: {
      "": send(form, async () => undefined, "bed.changed"),
      end: send({ ...form, needs: "stay.close" }, async () => undefined, "bed.changed"),
    },
  });
  expect(routes.map(({ method, path, permission }) => [method, path, permission])).toEqual([
    ["get", "/houses/:house/visits", "board.read"],
    ["post", "/houses/:house/visits", "stay.read"],
    ["post", "/houses/:house/visits/end", "stay.close"],
  ]);
});

test("what is sent hidden is not drawn, and values that a page offers are chosen from", () => {
  const move = defineForm("move", "stay.read", {
    seen: text({ most: 9 }),
    to: wholeNumber({ least: 1, most: 9 }),
  });
  const page = drawn(
    <Fields
      form={move}
      typed={nothingEntered}
      hidden={{ seen: "4" }}
      copy={{ to: "To" }}
      options={{ to: { pairs: [["2", "Second"]] } }}
    />,
  );
  expect(page.match(/name="seen"/g)).toHaveLength(1);
  expect(page).toContain('<input type="hidden" name="seen" value="4"/>');
  expect(page).toMatch(/<select id="move-to"[^>]*>.*<option value="2">Second<\/option>/);
});

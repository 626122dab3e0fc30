import { expect, test } from "vitest";
import { defineForm, rows, text, tick } from "#shared/kernel/form.ts";

const form = defineForm("people", "packet.manage", {
  people: rows(
    { name: text({ most: 20, required: "text.name_required" }), phone: text({ most: 9 }) },
    { most: 3 },
  ),
  none: tick(),
});
type Sent = Record<string, string>;
const problemsOf = (sent: Sent) => {
  try {
    form.read(sent);
    return [];
  } catch (error) {
    return (error as { fields: { pointer: string; code: string }[] }).fields.map(({ pointer, code }) => [
      pointer,
      code,
    ]);
  }
};

test("rows are read from a browser's names and as they are, without those left blank", () => {
  const sent: Sent = {
    "people/0/name": " ",
    "people/0/phone": "",
    "people/2/name": "Wren",
    "people/2/phone": " 555-0188 ",
  };
  const read = { people: [{ name: "Wren", phone: "555-0188" }], none: false };
  expect(form.read(sent)).toEqual(read);
  expect(form.read({ people: [{ name: "Wren", phone: "555-0188" }, { name: "" }] })).toEqual(read);
  expect(form.read({})).toEqual({ people: [], none: false });
});

test("each problem has the pointer of its field, in the order of the form", () => {
  expect(problemsOf({ "people/1/phone": "0123456789", "people/0/phone": "1" })).toEqual([
    ["/people/0/name", "text.name_required"],
    ["/people/1/name", "text.name_required"],
    ["/people/1/phone", "text.too_long"],
  ]);
});

test("further rows, and what is not a row, are refused; further fields are dropped", () => {
  expect(problemsOf({ "people/3/name": "Wren" })).toEqual([["/people", "field.invalid"]]);
  expect(problemsOf({ people: "Wren" })).toEqual([["/people", "field.invalid"]]);
  const sent: Sent = {
    "people/0/name": "Wren",
    "people/x/name": "Abel",
    "people/0/__proto__": "x",
    "others/0": "x",
  };
  expect(form.read(sent).people).toEqual([{ name: "Wren", phone: "" }]);
  const taken = form.sent.safeParse(sent);
  expect(taken.success && Object.keys(taken.data)).not.toContain("others/0");
});

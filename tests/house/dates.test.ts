import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { readDate, readDateTime } from "#shared/kernel/text.ts";

const around = Temporal.PlainDate.from("2026-03-02");
const refused = { kind: "invalid", fields: [expect.objectContaining({ pointer: "/on", code: "text.date" })] };
const wants = (text: string) => {
  expect(() => dateWithin(text, "/on", around, { back: 7, ahead: 7 })).toThrow(
    expect.objectContaining(refused),
  );
  expect(() => readDate(text, "/on")).toThrow(expect.objectContaining(refused));
};

test.each([
  "2026-03-02[u-ca=gregory]",
  "2026-03-02T10:00[u-ca=gregory]",
  "2026-03-02T05:00+09:00[Asia/Tokyo]",
  "20260302",
  "+012026-03-02",
  "-000001-01-01",
  "2026-02-30",
  "2026-3-2",
])("a date is a day and nothing else, so %s is refused at its field", wants);

test.each(["2026-03-02T10:00[u-ca=gregory]", "2026-03-02T10:00+09:00[Asia/Tokyo]", "2026-03-02", "now"])(
  "a local time carries no zone of its own, so %s is refused at its field",
  (text) => {
    expect(() => readDateTime(text, "/on")).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: "text.date_time" })] }),
    );
  },
);

test("a local time that the clock change skips or repeats is one instant, in order", () => {
  const at = (text: string) =>
    readDateTime(text, "/on")?.toZonedDateTime("America/Los_Angeles").toInstant().toString();
  expect(at("2026-03-08T02:30")).toBe("2026-03-08T10:30:00Z");
  expect(at("2026-11-01T01:30")).toBe("2026-11-01T08:30:00Z");
});

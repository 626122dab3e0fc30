import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { Looked } from "#functions/web/ui/looked.tsx";
import { inEnglish } from "../support/in-english.ts";

const drawn = (part: unknown): string => inEnglish(() => String(part));

const view = (name: string, at: string, what = "this page") => ({
  member: `mem_${name}`,
  name,
  role: "house_manager",
  at,
  what,
});

const looked = [
  view("Delphine", "2026-11-24T21:00:00.000Z"),
  view("Otis", "2026-11-24T20:00:00.000Z"),
  view("Delphine", "2026-11-24T18:00:00.000Z", "a stay"),
  view("Delphine", "2026-11-24T16:00:00.000Z"),
  // The evening before, in the house's time zone.
  view("Delphine", "2026-11-24T04:00:00.000Z"),
  view("Otis", "2026-11-21T20:00:00.000Z"),
];

test("views are collapsed to a line for each person and house-local day", () => {
  const page = drawn(
    <Looked
      looked={looked}
      what={(one) => one.what}
      note="Logged."
      now={Temporal.Instant.from("2026-11-24T22:00:00Z")}
      zone="America/Los_Angeles"
    />,
  );
  expect(page).toMatch(/^<details(?! open)[^>]*>/);
  const lines = page.split('<div class="row">').slice(1);
  expect(
    lines.map((one) =>
      one
        .replace(/<p.*/, "")
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    ),
  ).toEqual([
    "Delphine , 3 times today House manager: this page, a stay",
    "Otis , once today House manager: this page",
    "Delphine , once yesterday House manager: this page",
    "Otis , once on Sat, Nov 21 House manager: this page",
  ]);
});

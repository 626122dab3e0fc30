import { americanEnglish } from "#shared/kernel/formats.ts";
import { datesIn } from "../dates-in.ts";

/** Dates and times in American English. */
export const dates = datesIn(americanEnglish, {
  today: "Today",
  yesterday: "Yesterday",
  between: " ",
  on: (day) => `on ${day}`,
  days: (n) => `${n} days`,
  halves: ["AM", "PM"],
});

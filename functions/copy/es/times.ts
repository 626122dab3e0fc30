import { datesIn } from "../dates-in.ts";
import { americanSpanish } from "./message.ts";

/** Dates and times in Spanish. */
export const dates = datesIn(americanSpanish, {
  today: "Hoy",
  yesterday: "Ayer",
  between: ", ",
  on: (day) => `el ${day}`,
  days: (n) => `${n} días`,
  halves: ["a. m.", "p. m."],
});

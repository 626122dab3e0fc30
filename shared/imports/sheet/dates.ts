import { Temporal } from "temporal-polyfill";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date in common spreadsheet formats: `2026-03-01`, `3/1/2026`, `Mar 1, 2026`, `1 March 2026`. A two-digit
 * year is `guessed`: the latest one that is not in the future. Undefined if it is no date.
 */
export function dateFrom(
  text: string,
  today: Temporal.PlainDate,
): { readonly date: string; readonly guessed: boolean } | undefined {
  const given = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/.exec(given);
  if (iso) return made(iso[1], iso[2], iso[3], today);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(given);
  if (slashed) return made(slashed[3], slashed[1], slashed[2], today);
  const worded = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(given);
  if (worded) return made(worded[3], monthOf(worded[1]), worded[2], today);
  const european = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(given);
  if (european) return made(european[3], monthOf(european[2]), european[1], today);
  return undefined;
}

const monthOf = (name = ""): string => String(months.findIndex((one) => name.startsWith(one)) + 1);

function made(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: Temporal.PlainDate,
): { date: string; guessed: boolean } | undefined {
  const guessed = year?.length === 2;
  const century = today.year - (today.year % 100);
  const near = century + Number(year);
  const full = guessed ? (near > today.year ? near - 100 : near) : Number(year);
  try {
    const date = Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: "reject" },
    );
    return { date: date.toString(), guessed };
  } catch {
    return undefined;
  }
}

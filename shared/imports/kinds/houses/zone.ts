import { problem } from "#shared/kernel/field-problem.ts";
import type { RowReader } from "#shared/records/import/questions.ts";

/** Zones by what people call them: a name, an abbreviation, or Windows' own. */
const called: readonly (readonly [RegExp, string])[] = [
  [/^us mountain|arizona|phoenix/, "America/Phoenix"],
  [/indiana \(east\)|^us eastern/, "America/Indiana/Indianapolis"],
  [/eastern|^e[sd]?t(?:5edt)?$|new york/, "America/New_York"],
  [/central|^c[sd]?t(?:6cdt)?$|chicago/, "America/Chicago"],
  [/mountain|^m[sd]?t(?:7mdt)?$|denver/, "America/Denver"],
  [/pacific|^p[sd]?t(?:8pdt)?$|los angeles/, "America/Los_Angeles"],
  [/alaska|^ak[sd]?t$|anchorage/, "America/Anchorage"],
  [/hawaii|^h[sda]?t$|honolulu/, "Pacific/Honolulu"],
  [/puerto rico|atlantic|^a[sd]?t$/, "America/Puerto_Rico"],
  [/guam|chamorro|^chst$/, "Pacific/Guam"],
];

/** A name of the time zone database with a place in it; `EST` and `Etc/GMT+5` are offsets without daylight saving. */
function isPlace(name: string): boolean {
  if (!name.includes("/") || /^etc\//iu.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.includes("/");
  } catch {
    return false;
  }
}

/**
 * The zone a cell names. The words people use are proposed as the zone they mean; an offset has no daylight saving
 * time, so it is asked about without a proposal. Another zone than the one named is never proposed.
 */
export function zoneOf(row: RowReader, usual: string): string {
  const said = row.given("timeZone").trim();
  if (said === "") return usual;
  if (isPlace(said)) return said;
  const name = said
    .toLowerCase()
    .replace(/^\(?(?:utc|gmt)\s*[+-]\d[\d:]*\)\s*/u, "")
    .replace(/[._]/gu, (mark) => (mark === "_" ? " " : ""))
    .slice(0, 60);
  const zone = called.find(([words]) => words.test(name))?.[1];
  if (!zone) {
    const offset = /^(?:utc|gmt|etc|z\b)|[+-]\d/u.test(name);
    row.ask(problem("timeZone", offset ? "import.zone_offset" : "text.time_zone"));
    return usual;
  }
  // Somebody who answers in words has said which zone it is.
  if (row.original("timeZone") !== undefined) return zone;
  // Mountain standard time is Denver's in winter and Arizona's all year.
  const arizona = zone === "America/Denver" && !/denver|mdt|mountain time/u.test(name);
  const [code, proposal] = arizona
    ? (["import.zone_arizona", inArizona(row) ? "America/Phoenix" : zone] as const)
    : (["import.zone", zone] as const);
  row.ask(problem("timeZone", code), { proposal });
  return usual;
}

const inArizona = (row: RowReader): boolean =>
  ["area", "address"].some((field) => /\b(?:az|arizona)\b/iu.test(row.given(field)));

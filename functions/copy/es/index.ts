import type { Copy } from "../copy.ts";
import { number } from "../en/number.ts";
import type { ReadByResidents } from "../read-by-residents.ts";
import { alumni } from "./alumni.ts";
import { appointments } from "./appointments.ts";
import { capital } from "./capital.ts";
import { checkIns } from "./check-ins.ts";
import { common } from "./common.ts";
import { consents } from "./consents.ts";
import { guests } from "./guests/index.ts";
import { inquiries } from "./inquiries.ts";
import { me } from "./me/index.ts";
import { meetings } from "./meetings.ts";
import { messages } from "./messages.ts";
import { milestones } from "./milestones.ts";
import { plans } from "./plans/index.ts";
import { residents } from "./residents.ts";
import { done, problems, refusals } from "./said.ts";
import { testing } from "./testing.ts";
import { dates } from "./times.ts";

const weekdays = {
  monday: "lunes",
  tuesday: "martes",
  wednesday: "miércoles",
  thursday: "jueves",
  friday: "viernes",
  saturday: "sábado",
  sunday: "domingo",
};

/** Everything that residents, guests and people who ask for a bed read, in Spanish. */
const es = {
  /** BCP 47. */
  language: "es",
  dates,
  number,
  alumni,
  appointments,
  capital,
  checkIns,
  common,
  consents,
  houses: { house: { weekdays } },
  guests,
  inquiries,
  me,
  meetings,
  messages,
  milestones,
  plans,
  residents,
  testing,
  done,
  problems,
  refusals,
} satisfies ReadByResidents;

/** A catalogue that says in Spanish what `ReadByResidents` names, and all else in its own language. */
export const inSpanish = (copy: Copy): Copy => over(copy, es);

const isWords = (said: unknown): said is object =>
  typeof said === "object" && said !== null && !Array.isArray(said);

/** The words of `whole`, with those of `part` in their place. */
function over<T extends object>(whole: T, part: object): T;
function over(whole: object, part: object): object {
  const words = new Map<string, unknown>(Object.entries(whole));
  for (const [key, said] of Object.entries(part)) {
    const was = words.get(key);
    words.set(key, isWords(said) && isWords(was) ? over(was, said) : said);
  }
  return Object.fromEntries(words);
}

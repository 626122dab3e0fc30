import type { Temporal } from "temporal-polyfill";
import { invalid, invalidField } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { field } from "#shared/kernel/form.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { refusedFields } from "#shared/kernel/refused-fields.ts";
import { readEmail, readPhone, readText } from "#shared/kernel/text.ts";
import { askers, type InquiryContent, wantedHouses, wantedWhen } from "./inquiry.ts";

/** Form input: texts by field name. */
export type Sent = Readonly<Record<string, string>>;

const longestWords = 2000;

/**
 * The content of the public form, with all problems. Fields a referral may not carry are refused here too,
 * and so is a social security number in a text. @throws invalid
 */
export function contentFrom(sent: Sent): InquiryContent {
  const refused = refusedFields(sent);
  if (refused.length > 0) throw invalid("refused", refused);
  const at = new FieldErrors();
  const content: InquiryContent = {
    asking: at.read(() => oneOf(sent.asking, "/asking", askers), "unsaid"),
    name: at.read(() => firstName(sent.name), ""),
    forName: at.read(() => readText(sent.forName, "/forName", { most: 60 }), ""),
    phone: at.read(() => readPhone(sent.phone, "/phone"), ""),
    email: at.read(() => (sent.email?.trim() ? readEmail(sent.email, "/email") : ""), ""),
    mayLeaveMessage: sent.message === "yes",
    house: at.read(() => oneOf(sent.house, "/house", wantedHouses), "unsaid"),
    when: at.read(() => oneOf(sent.when, "/when", wantedWhen), "unsaid"),
    words: at.read(() => ownWords(sent.words, "/words"), ""),
    language: at.read(() => readText(sent.language, "/language", { most: 60 }), "") || "English",
  };
  if (!sent.phone?.trim() && !sent.email?.trim()) at.add("/phone", "inquiry.contact_required");
  at.throwIfAny();
  return content;
}

/** What staff may promise on the phone. */
export const promises = ["hour", "today", "tomorrow"] as const;
type Promised = (typeof promises)[number] | null;

/** The instant of a promised call back: within the hour, by 6 pm, by noon tomorrow. */
export function promisedBy(promise: Promised, now: Temporal.Instant, timeZone: string): Instant | null {
  const here = now.toZonedDateTimeISO(timeZone);
  if (promise === null) return null;
  if (promise === "hour") return stamp(now.add({ hours: 1 }));
  const day = here.toPlainDate().add({ days: promise === "tomorrow" ? 1 : 0 });
  const by = day.toZonedDateTime({ timeZone, plainTime: promise === "tomorrow" ? "12:00" : "18:00" });
  // In the evening, "today" means by the end of the day.
  const late = by.epochMilliseconds <= here.epochMilliseconds;
  return stamp((late ? by.with({ hour: 23, minute: 59 }) : by).toInstant());
}

/** Free text of an inquiry, without data that is not needed to find a place. @throws invalid at `pointer` */
function ownWords(text: string | undefined, pointer: string): string {
  const said = readText(text, pointer, { most: longestWords, lines: true });
  if (/(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/.test(said)) throw invalidField(pointer, "inquiry.refused");
  return said;
}

/** A form field for it. */
export const freeWords = () => field("lines", undefined, (sent) => ownWords(sent, ""));

const firstName = (text: string | undefined) =>
  readText(text, "/name", { most: 60, required: "inquiry.first_name_required" });

/** One of a few values; the first if empty. @throws invalid at `pointer` */
function oneOf<const T extends string>(
  text: string | undefined,
  pointer: string,
  among: readonly [T, ...T[]],
): T {
  const given = text?.trim();
  const found = given ? among.find((one) => one === given) : among[0];
  if (!found) throw invalidField(pointer, "choice.unknown");
  return found;
}

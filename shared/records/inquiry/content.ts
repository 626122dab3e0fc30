import type { Temporal } from "temporal-polyfill";
import { invalid, invalidField } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { field } from "#shared/kernel/form.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { refusedFields } from "#shared/kernel/refused-fields.ts";
import { readEmail, readPhone, readText } from "#shared/kernel/text.ts";
import { askers, type InquiryContent, wantedHouses, wantedWhen } from "./inquiry.ts";

/** What a form sends: texts by the names of their fields. */
export type Sent = Readonly<Record<string, string>>;

const longestWords = 2000;

/**
 * What the public form may say, every problem at its field. Nothing is taken in that a house must not know: the
 * fields a referral may not carry are refused here too, and so is a social security number among the words.
 * @throws invalid
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

/** What somebody on the phone wrote down. @throws invalid */
export function callFrom(sent: Sent): InquiryContent {
  const at = new FieldErrors();
  const forName = at.read(() => readText(sent.forName, "/forName", { most: 60 }), "");
  const content: InquiryContent = {
    asking: forName ? "other" : "self",
    name: at.read(() => firstName(sent.name), ""),
    forName,
    phone: at.read(() => readPhone(sent.phone, "/phone", "inquiry.callback_required"), ""),
    email: "",
    mayLeaveMessage: null,
    house: "unsaid",
    when: at.read(() => oneOf(sent.when, "/when", wantedWhen), "unsaid"),
    words: at.read(() => ownWords(sent.words, "/words"), ""),
    language: "",
  };
  at.throwIfAny();
  return content;
}

/** What may be promised on the phone. */
export const promises = ["none", "hour", "today", "tomorrow"] as const;

/** The instant by which a call back was promised: within the hour, by 6 pm, by noon tomorrow. @throws invalid */
export function promisedBy(sent: Sent, now: Temporal.Instant, timeZone: string): Instant | null {
  const promise = oneOf(sent.callBack, "/callBack", promises);
  const here = now.toZonedDateTimeISO(timeZone);
  if (promise === "none") return null;
  if (promise === "hour") return stamp(now.add({ hours: 1 }));
  const day = here.toPlainDate().add({ days: promise === "tomorrow" ? 1 : 0 });
  const by = day.toZonedDateTime({ timeZone, plainTime: promise === "tomorrow" ? "12:00" : "18:00" });
  // Taken down in the evening, "today" still means before the day is over.
  const late = by.epochMilliseconds <= here.epochMilliseconds;
  return stamp((late ? by.with({ hour: 23, minute: 59 }) : by).toInstant());
}

/** Free text of an inquiry, without what nobody needs to find a place. @throws invalid at `pointer` */
function ownWords(text: string | undefined, pointer: string): string {
  const said = readText(text, pointer, { most: longestWords, lines: true });
  if (/(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/.test(said)) throw invalidField(pointer, "inquiry.refused");
  return said;
}

/** A field for it. */
export const freeWords = () => field("lines", undefined, (sent) => ownWords(sent, ""));

const firstName = (text: string | undefined) =>
  readText(text, "/name", { most: 60, required: "inquiry.first_name_required" });

/** One of a few words; the first of them where nothing was said. @throws invalid at `pointer` */
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

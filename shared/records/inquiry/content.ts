import type { Temporal } from "temporal-polyfill";
import { invalid, invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, email, field, phone, text, tick } from "#shared/kernel/form.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { refusedFields } from "#shared/kernel/refused-fields.ts";
import { readText } from "#shared/kernel/text.ts";
import { askers, type InquiryContent, wantedHouses, wantedWhen } from "./inquiry.ts";

/** Form input: texts by field name. */
export type Sent = Readonly<Record<string, string>>;

const longestWords = 2000;

/** Free text of an inquiry, without data that is not needed to find a place. */
export const freeWords = () =>
  field("lines", undefined, (sent) => {
    const said = readText(sent, "", { most: longestWords, lines: true });
    if (/(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/.test(said)) throw invalidField("", "inquiry.refused");
    return said;
  });

/** The public form. */
export const inquiryForm = defineForm("inquiry", "inquiry.send", {
  asking: choice(askers),
  name: text({ most: 60, required: "inquiry.first_name_required" }),
  forName: text({ most: 60 }),
  phone: phone(),
  email: email(),
  message: tick(),
  house: choice(wantedHouses),
  when: choice(wantedWhen),
  words: freeWords(),
  language: text({ most: 60 }),
});

/**
 * The content of the public form, with all problems. Fields a referral may not carry are refused here too,
 * and so is a social security number in a text. @throws invalid
 */
export function contentFrom(sent: Sent): InquiryContent {
  const refused = refusedFields(sent);
  if (refused.length > 0) throw invalid("refused", refused);
  const { message, ...said } = inquiryForm.read(sent, (_, errors) => {
    if (!sent.phone?.trim() && !sent.email?.trim()) errors.add("/phone", "inquiry.contact_required");
  });
  return {
    ...said,
    asking: said.asking ?? "unsaid",
    email: said.email ?? "",
    mayLeaveMessage: message,
    house: said.house ?? "unsaid",
    when: said.when ?? "unsaid",
    language: said.language || "English",
  };
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

import { invalidField } from "./errors.ts";

/**
 * A line or a few that somebody typed: composed (NFC), trimmed, without characters that cannot be shown or that
 * turn the reading direction. Empty where nothing was said. @throws invalid at `pointer`
 */
export function words(
  text: string | undefined,
  pointer: string,
  rule: { readonly most: number; readonly required?: string; readonly lines?: boolean },
): string {
  const trimmed = (text ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (trimmed === "" && rule.required) throw invalidField(pointer, "required", rule.required);
  if (trimmed.length > rule.most)
    throw invalidField(pointer, "too_long", `Keep it under ${rule.most.toLocaleString("en")} characters.`);
  const hidden = rule.lines
    ? /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u
    : /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
  if (hidden.test(trimmed) || !trimmed.isWellFormed())
    throw invalidField(pointer, "control", "This holds characters that cannot be shown.");
  return trimmed;
}

/** An e-mail address, as it was typed but in lower case. @throws invalid at `pointer` */
export function emailAddress(text: string | undefined, pointer: string): string {
  const address = words(text, pointer, { most: 254, required: "An e-mail address is needed." }).toLowerCase();
  if (!/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(address))
    throw invalidField(pointer, "email", "Enter an e-mail address, such as name@example.org.");
  return address;
}

/** An IANA zone this machine knows. @throws invalid at `pointer` */
export function timeZoneName(text: string | undefined, pointer: string): string {
  const name = words(text, pointer, { most: 60, required: "Choose a time zone." });
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw invalidField(pointer, "time_zone", "Choose a time zone.");
  }
}

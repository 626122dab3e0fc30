import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Numbers without a country code are American. */
const parsed = (text: string) => parsePhoneNumberFromString(text, { defaultCountry: "US", extract: true });

/** Fewer digits are no number anywhere; a local number without its area code has seven. */
const fewestDigits = 7;

/** Whether a text can be dialed: a number that can exist, or a local one without its area code. */
export const isPhone = (text: string): boolean =>
  parsed(text)?.isPossible() === true || text.replace(/\D/g, "").length >= fewestDigits;

/**
 * What a phone dials (RFC 3966): E.164 with its extension, `tel:+15125550100;ext=12`; digits as they were typed
 * where they are no number that can exist.
 */
export function dialLink(text: string): string {
  const number = parsed(text);
  return number?.isPossible() ? number.getURI() : `tel:${text.replace(/[^+\d]/g, "")}`;
}

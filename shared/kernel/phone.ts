import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Numbers without a country code are read as US numbers. */
const parsed = (text: string) => parsePhoneNumberFromString(text, { defaultCountry: "US", extract: true });

/** Fewer digits are no phone number; a local number without its area code has seven. */
const fewestDigits = 7;

/** Whether a text can be dialed: a possible number, or a local one without its area code. */
export const isPhone = (text: string): boolean =>
  parsed(text)?.isPossible() === true || text.replace(/\D/g, "").length >= fewestDigits;

/**
 * The dialable form (RFC 3966): E.164 with extension, `tel:+15125550100;ext=12`; the typed digits if they are
 * no possible number.
 */
export function dialLink(text: string): string {
  const number = parsed(text);
  return number?.isPossible() ? number.getURI() : `tel:${text.replace(/[^+\d]/g, "")}`;
}

import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { fewestDigits } from "./text.ts";

/** Numbers without a country code are read as US numbers. */
const parsed = (text: string) => parsePhoneNumberFromString(text, { defaultCountry: "US", extract: true });

/**
 * The dialable form (RFC 3966): E.164 with extension, `tel:+15125550100;ext=12`; the typed digits if they are
 * no possible number.
 */
export function dialLink(text: string): string {
  const number = parsed(text);
  return number?.isPossible() ? number.getURI() : `tel:${text.replace(/[^+\d]/g, "")}`;
}

/** E.164, without an extension; undefined if it is no possible number. */
export function e164(text: string): string | undefined {
  const number = parsed(text);
  return number?.isPossible() ? number.number : undefined;
}

/** As people write it: `(512) 555-0100`, abroad with its country code; unchanged if it is no possible number. */
export function readablePhone(text: string): string {
  const number = parsed(text);
  if (!number?.isPossible()) return text;
  return number.countryCallingCode === "1" ? number.formatNational() : number.formatInternational();
}

/*
 * A phone is stored as typed: text beside a number ("ask for Iris"), a local number without its area code and
 * an imported sheet are returned unchanged. Comparisons use its key.
 */

/** The key for comparing phones, independent of format. */
export interface PhoneKey {
  /** At most the last ten digits, without the extension: country codes are often left out. */
  readonly digits: string;
  /** Empty if there is none. */
  readonly extension: string;
}

export function phoneKey(text: string | null | undefined): PhoneKey {
  const number = text ? parsed(text) : undefined;
  const digits = number?.nationalNumber ?? (text ?? "").replace(/\D/g, "");
  return { digits: digits.slice(-10), extension: number?.ext ?? "" };
}

/** Whether the extensions allow the same phone: a number without one matches any. */
const mayShare = (a: PhoneKey, b: PhoneKey): boolean =>
  a.extension === "" || b.extension === "" || a.extension === b.extension;

/** Whether two texts are the same phone. */
export function isSamePhone(one: string | null, other: string | null): boolean {
  const [a, b] = [phoneKey(one), phoneKey(other)];
  return a.digits.length >= fewestDigits && a.digits === b.digits && mayShare(a, b);
}

/** Whether a phone matches the search, by its last digits or more. */
export function isPhoneFound(phone: string | null, lookedFor: string): boolean {
  const [a, b] = [phoneKey(phone), phoneKey(lookedFor)];
  return a.digits.endsWith(b.digits) && mayShare(a, b);
}

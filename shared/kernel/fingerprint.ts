import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** JSON as RFC 8785 spells it (JCS), so that anybody can compute a hash of it again. Two equal values spell the same. */
export function canonical(value: unknown): string {
  // By way of JSON, which has no word for what is not a number: a form's empty version is null, not an error.
  const json = JSON.stringify(value);
  return json === undefined ? "null" : (canonicalize(JSON.parse(json)) ?? "null");
}

/** A url-safe SHA-256 of a value's canonical form. Decides whether two requests are the same. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(canonical(value)).digest("base64url");

import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * JSON in canonical form (RFC 8785, JCS), so that others can compute the same hash. Equal values have equal
 * text.
 */
export function canonical(value: unknown): string {
  // Through JSON first, where NaN becomes null: a form's empty version is null, not an error.
  const json = JSON.stringify(value);
  return json === undefined ? "null" : (canonicalize(JSON.parse(json)) ?? "null");
}

/** A url-safe SHA-256 of a value's canonical form. Decides whether two requests are the same. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(canonical(value)).digest("base64url");

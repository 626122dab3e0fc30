import { createHash } from "node:crypto";

/** JSON with sorted keys and without what is undefined: two equal values spell the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** A url-safe SHA-256 of a value's canonical form. Decides whether two requests are the same. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(canonical(value)).digest("base64url");

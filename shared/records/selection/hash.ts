import { createHash } from "node:crypto";
import { canonical } from "#shared/kernel/fingerprint.ts";

/** 32 bytes in lower-case hex, as drand writes them: keys, hashes, roots. */
export type Hex = string;

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const bytesOf = (hex: Hex): Buffer => Buffer.from(hex, "hex");

/** SHA-256 of a document's canonical JSON (RFC 8785): of a header, a period, the rules. */
export const hashOf = (document: object): Hex => sha256(canonical(document)).toString("hex");

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, url-safe. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Whether `secret` is the one that was hashed, in a time that says nothing about how nearly. */
export function isSecret(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/**
 * Who somebody is, as an issuer vouches for them: the issuer and their verified e-mail, hashed, so that no
 * address stands in a key.
 */
export const identityOf = (issuer: string, email: string): string =>
  createHash("sha256").update(`${issuer}\n${email.trim().toLowerCase()}`).digest("base64url");

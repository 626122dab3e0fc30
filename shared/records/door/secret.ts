import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, url-safe. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Whether `secret` matches the hash, in constant time. */
export function isSecret(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** An identity: the issuer and the verified email, hashed, so that no address is in a key. */
export const identityOf = (issuer: string, email: string): string =>
  createHash("sha256").update(`${issuer}\n${email.trim().toLowerCase()}`).digest("base64url");

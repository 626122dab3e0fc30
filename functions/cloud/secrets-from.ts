import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "#shared/kernel/ports.ts";

/** Secrets from a 32-byte master: HMAC-SHA-256 and AES-256-GCM, each with its own derived key. */
export function secretsFrom(master: Uint8Array): Secrets {
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", master, "", use, 32));
  const [macKey, sealKey] = [derive("hmac"), derive("seal")];
  return {
    hmac: async (purpose, text) =>
      createHmac("sha256", macKey).update(`${purpose}\n${text}`).digest("base64url"),
    seal: async (context, text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealKey, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
    },
    open: async (context, sealed) => {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < 28 || bytes.toString("base64url") !== sealed) return undefined;
      try {
        const cipher = createDecipheriv("aes-256-gcm", sealKey, bytes.subarray(0, 12), { authTagLength: 16 });
        cipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

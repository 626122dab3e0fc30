import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Beacon, Files, Mail, Secrets } from "#shared/ports/ports.ts";

/** Secrets from 32 bytes: HMAC-SHA-256 and AES-256-GCM, each under a key of its own. */
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

/** Random bytes kept in a file only its owner can read; made on first use. */
export async function keptBytes(dir: string, name: string, length = 32): Promise<Uint8Array> {
  const file = join(dir, name);
  try {
    return await readFile(file);
  } catch {
    await mkdir(dir, { recursive: true });
    const made = randomBytes(length);
    await writeFile(file, made, { mode: 0o600 });
    return made;
  }
}

/** Files in a folder. A key is hashed into a name, so that no key can walk out of the folder. */
export function filesIn(dir: string): Files {
  const place = (key: string) => join(dir, createHash("sha256").update(key).digest("hex"));
  return {
    put: async (key, body, contentType) => {
      await mkdir(dir, { recursive: true });
      await writeFile(place(key), body);
      await writeFile(`${place(key)}.type`, contentType);
    },
    get: async (key) => {
      try {
        const contentType = await readFile(`${place(key)}.type`, "utf8");
        return { body: await readFile(place(key)), contentType };
      } catch {
        return undefined;
      }
    },
  };
}

/** One message that would have been mailed, as `/outbox` shows it. */
export interface OutboxMessage {
  readonly at: string;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/** Mail that goes no further than a file. `list` gives what lies there, newest first. */
export function outboxIn(
  file: string,
  now: () => string,
): { mail: Mail; list: () => Promise<OutboxMessage[]> } {
  return {
    mail: {
      send: async (message) => {
        await mkdir(dirname(file), { recursive: true });
        await appendFile(file, `${JSON.stringify({ at: now(), ...message })}\n`);
      },
    },
    list: async () => {
      const text = await readFile(file, "utf8").catch(() => "");
      const lines = text.split("\n").filter((line) => line !== "");
      return lines.map((line): OutboxMessage => JSON.parse(line)).reverse();
    },
  };
}

/** Counts in memory, by name and tags. */
export function countingBeacon(): Beacon & { readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  return {
    counts,
    count: (name, by, tags = {}) => {
      const key = [name, ...Object.entries(tags).map(([tag, value]) => `${tag}=${value}`)].join(" ");
      counts.set(key, (counts.get(key) ?? 0) + by);
    },
  };
}

import { createHash, randomBytes } from "node:crypto";
import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files, Mail, MailMessage, Metrics, Texts } from "#shared/kernel/ports.ts";

/** Random bytes in a file only its owner can read; created on first use. */
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

/** Files in a folder. File names are hashes of keys, so that no key can point outside the folder. */
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
    delete: async (key) => {
      for (const file of [place(key), `${place(key)}.type`]) await rm(file, { force: true });
    },
  };
}

/** One message that would have been mailed, as `/outbox` shows it. */
export interface SentMail extends MailMessage {
  readonly at: string;
}

/** Mail and texts that are written to a file instead of sent. `list` returns them newest first. */
export function outboxIn(
  file: string,
  now: () => string,
): { mail: Mail; texts: Texts; list: () => Promise<SentMail[]> } {
  const send = async (message: MailMessage) => {
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${JSON.stringify({ at: now(), ...message })}\n`);
  };
  return {
    mail: { send },
    texts: {
      send: async ({ to, kind, text }) => {
        await send({ to, kind: `text ${kind}`, subject: "SMS", text });
        return "sent";
      },
      call: async ({ to, kind, text }) => {
        await send({ to, kind: `call ${kind}`, subject: "Phone call", text });
        return "sent";
      },
    },
    list: async () => {
      const text = await readFile(file, "utf8").catch(() => "");
      const lines = text.split("\n").filter((line) => line !== "");
      return lines.map((line): SentMail => JSON.parse(line)).reverse();
    },
  };
}

/** Counts in memory, by name and tags. */
export function countingMetrics(): Metrics & { readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  return {
    counts,
    count: (name, by, tags = {}) => {
      const key = [name, ...Object.entries(tags).map(([tag, value]) => `${tag}=${value}`)].join(" ");
      counts.set(key, (counts.get(key) ?? 0) + by);
    },
  };
}

import { createECDH, hkdfSync } from "node:crypto";
import * as z from "zod";

/**
 * What a browser encrypts drafts with. Its pages get the public half; the private half stays in the session's row and
 * is gone with it, and then nothing opens the drafts. Both are base64, of P-256.
 */
export const draftKey = z.object({ public: z.string(), private: z.string() });
export type DraftKey = z.infer<typeof draftKey>;

const curve = "prime256v1";

export function newDraftKey(): DraftKey {
  const pair = createECDH(curve);
  return { public: pair.generateKeys("base64"), private: pair.getPrivateKey("base64") };
}

/**
 * The AES key, base64, of the drafts that one page encrypted. `page` is the public half of that page's own pair.
 * Undefined if it is none.
 */
export function openDraftKey(own: DraftKey, page: string): string | undefined {
  const pair = createECDH(curve);
  pair.setPrivateKey(own.private, "base64");
  try {
    const secret = pair.computeSecret(page, "base64");
    const key = hkdfSync("sha256", secret, Buffer.from(page, "base64"), "porchlight draft", 32);
    return Buffer.from(key).toString("base64");
  } catch {
    return undefined;
  }
}

/** A session of a member, or of a resident in a journey. */
interface Keeper {
  readonly identity: string;
  readonly network: string;
  readonly member?: string;
  readonly journey?: string;
  readonly lock?: unknown;
  readonly draftKey?: DraftKey | undefined;
}

/**
 * The key of a browser's next session: the same while the same person goes on, so that drafts outlive an idle session;
 * none while the device is handed over; a new one otherwise.
 */
export function draftKeyAfter(was: Keeper | undefined, next: Keeper): { draftKey?: DraftKey } {
  if (next.lock) return {};
  const isSame = (["identity", "network", "member", "journey"] as const).every(
    (one) => was?.[one] === next[one],
  );
  return { draftKey: (isSame && !was?.lock && was?.draftKey) || newDraftKey() };
}

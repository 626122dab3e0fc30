import * as z from "zod";
import { type Instant, instantSchema } from "#shared/kernel/instant.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/* What is kept of an address that networks invite: never the address, only its keyed hash. */

/** One mailbox in different spellings: `rosa+1@` is `rosa@`, and Gmail ignores dots. */
function mailboxOf(email: string): string {
  const [local = "", domain = ""] = email.trim().toLowerCase().split("@");
  const own = local.split("+")[0] ?? "";
  return /^(gmail|googlemail)\.com$/.test(domain)
    ? `${own.replaceAll(".", "")}@gmail.com`
    : `${own}@${domain}`;
}

/** The keyed hash of an address. */
export const addressHash = (secrets: Secrets, email: string): Promise<string> =>
  secrets.hmac("invited-address", mailboxOf(email));

const mailed = z.object({
  address: z.string(),
  /** Epoch seconds at which the window began, and its length. */
  window: z.number(),
  seconds: z.number(),
});

const mailedKeys = defineKey("door/invited", "W#{window}");

/** Invitations to one address in one window, by all networks. The count is beside `data`, as with `usage`. */
export const mailedWindow = defineEntity<z.infer<typeof mailed>, typeof mailedKeys>({
  kind: "mailed",
  schema: mailed,
  schemaVersion: 1,
  at: mailedKeys,
  ids: ({ address, window }) => ({ address, window: String(window) }),
  ttl: (value) => value.window + value.seconds + 3600,
  samples: () => [{ address: "a", window: 0, seconds: 86_400 }],
});

const stopped = z.object({ address: z.string(), at: instantSchema });
type Stopped = { readonly address: string; readonly at: Instant };

const stoppedKeys = defineKey("door/invited", "STOP");

/** The person at this address wants no invitations, until they allow them again. */
export const invitationsStopped = defineEntity<Stopped, typeof stoppedKeys>({
  kind: "invitationsStopped",
  schema: stopped,
  schemaVersion: 1,
  at: stoppedKeys,
  ids: ({ address }) => ({ address }),
  samples: () => [{ address: "a", at: "2026-01-01T00:00:00.000Z" }],
});

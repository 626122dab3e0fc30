import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** Null: they want no email. `identity`: of the address; it counts while they sign in with it. */
  to: z.object({ email: z.string(), identity: z.string() }).nullable(),
  changedAt: instantSchema,
});
export type MailAddress = z.infer<typeof schema>;

const mailAddressKeys = defineKey("exchange", "~mail");
export const mailAddressKey = (homes: Homes, journey: MailAddress["journey"]): Key =>
  mailAddressKeys.key(homes, { journey });

/** Where a resident wants to be told that a message waits. Only they set it. */
export const mailAddress = defineEntity<MailAddress, typeof mailAddressKeys>({
  kind: "message.mail_address",
  schema,
  schemaVersion: 1,
  at: mailAddressKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [
    {
      journey,
      to: { email: "sample@example.org", identity: "i" },
      changedAt: "2026-01-01T00:00:00.000Z",
    },
  ],
});

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { Member } from "#shared/records/member/member.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Change, card, remove } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

const schema = z.object({
  member: idSchema("member"),
  email: z.string(),
  role: z.enum(roleNames),
  houses: z.array(idSchema("house")),
  suspended: z.boolean(),
});
export type Recipient = z.infer<typeof schema>;

const recipientKeys = defineKey("recipients", "M#{member}");
export const recipientKey = (homes: Homes, member: Recipient["member"]): Key =>
  recipientKeys.key(homes, { member });

/** Where a member is written to. Background work finds whom to tell here: it does not read members. */
export const recipient = defineEntity<Recipient, typeof recipientKeys>({
  kind: "notification.recipient",
  schema,
  schemaVersion: 1,
  at: recipientKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ house }) => [
    { member: "mem_1", email: "sample@example.org", role: "house_staff", houses: [house], suspended: false },
  ],
});

/** The change of it that belongs to a change of the member. */
export const recipientChange = (homes: Homes, value: Member, version: number): Change =>
  value.removed
    ? remove("recipient", recipientKey(homes, value.id))
    : card(
        recipient,
        {
          member: value.id,
          email: value.email,
          role: value.role,
          houses: value.houses,
          suspended: value.suspended !== null,
        },
        version,
      );

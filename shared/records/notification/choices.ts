import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { notificationKinds } from "./kinds.ts";

const schema = z.object({
  member: idSchema("member"),
  /** By email or not. A kind that is missing is as usual for the role. */
  email: z.partialRecord(z.enum(notificationKinds), z.boolean()),
  /** By text or not. Only a choice turns it on. */
  text: z.partialRecord(z.enum(notificationKinds), z.boolean()).default({}),
  changedAt: instantSchema,
});
export type Choices = z.infer<typeof schema>;

const choicesKeys = defineKey("member", "A#notifications");
export const choicesKey = (homes: Homes, member: Choices["member"]): Key =>
  choicesKeys.key(homes, { member });

/** What a member has chosen to be told. Only they change it. */
export const choices = defineEntity<Choices, typeof choicesKeys>({
  kind: "notification.choices",
  schema,
  schemaVersion: 1,
  at: choicesKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [
    { member, email: { overdue: true }, text: {}, changedAt: "2026-01-01T00:00:00.000Z" },
  ],
});

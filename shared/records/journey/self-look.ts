import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import type { AccessEntry } from "#shared/table/access-entry.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** Of a stay of theirs; null: of their referral, or their record at admissions. */
  stay: idSchema("stay").nullable(),
  /** The hour in which they looked. */
  hour: instantSchema,
  member: idSchema("member"),
  name: z.string(),
  role: z.string(),
  purpose: z.string(),
  /** Through emergency access. */
  inEmergency: z.literal(true).optional(),
});
export type SelfLook = z.infer<typeof schema>;

const selfLookKeys = defineKey("self", "L#{hour}#{member}#{of}#{purpose}");

/** Who of the staff looked at their record, as the access log has it. */
export const selfLook = defineEntity<SelfLook, typeof selfLookKeys>({
  kind: "self.look",
  schema,
  schemaVersion: 1,
  at: selfLookKeys,
  ids: ({ journey, hour, member, stay, purpose }) => ({
    journey,
    hour,
    member,
    of: stay ?? "person",
    purpose,
  }),
  samples: ({ journey, member }) => [
    {
      journey,
      stay: "sty_1",
      hour: "2026-01-01T00:00:00.000Z",
      member,
      name: "Sample",
      role: "house_staff",
      purpose: "stay",
    },
  ],
});

export const selfLookOf = (
  journey: SelfLook["journey"],
  stay: SelfLook["stay"],
  { hour, member, name, role, purpose, emergency }: AccessEntry,
): SelfLook => ({
  journey,
  stay,
  hour,
  member,
  name,
  role,
  purpose,
  ...(emergency ? { inEmergency: true } : {}),
});

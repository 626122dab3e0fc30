import { randomInt } from "node:crypto";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Wrong codes after which another one is needed, and the codes sent in a day: a text costs money. */
export const codeRule = { tries: 5, minutes: 10, aDay: 3 } as const;

const schema = z.object({
  member: idSchema("member"),
  /** E.164, in the United States or Canada. */
  number: z.string(),
  /** Null until its code was entered: then texts are sent to it. */
  confirmedAt: instantSchema.nullable(),
  /** The carrier said that this number wants no texts: someone replied STOP. */
  stoppedAt: instantSchema.nullable(),
  /** The last code, as a keyed hash; null once it was entered. */
  code: z.object({ hash: z.string(), until: instantSchema, tries: z.int().nonnegative() }).nullable(),
  /** Codes sent on one day (UTC). */
  asked: z.object({ day: z.string(), times: z.int().positive() }),
});
export type MemberPhone = z.infer<typeof schema>;

const phoneKeys = defineKey("member", "A#phone");
export const phoneKey = (homes: Homes, member: MemberPhone["member"]): Key =>
  phoneKeys.key(homes, { member });

/** The number a member is texted at. Only they set it. */
export const memberPhone = defineEntity<MemberPhone, typeof phoneKeys>({
  kind: "notification.phone",
  schema,
  schemaVersion: 1,
  at: phoneKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [
    {
      member,
      number: "+15555550100",
      confirmedAt: null,
      stoppedAt: null,
      code: { hash: "h", until: "2026-01-01T00:10:00.000Z", tries: 0 },
      asked: { day: "2026-01-01", times: 1 },
    },
  ],
});

/** Whether texts go to it. */
export const takesTexts = (phone: MemberPhone | undefined): boolean =>
  phone !== undefined && phone.confirmedAt !== null && phone.stoppedAt === null;

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** A number in the United States or Canada as E.164; undefined for any other. */
export function northAmerican(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `+1${digits}` : undefined;
}

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

export const ways = ["email", "text", "call"] as const;

/** How an alumnus wants to be asked. `to`: an email, or a phone number in E.164. */
export const contactSchema = z.object({ by: z.enum(ways), to: z.string() });
export type AlumniContact = z.infer<typeof contactSchema>;

const schema = z.object({
  journey: idSchema("journey"),
  /** The consent that it is under. */
  consent: idSchema("consent"),
  /** Null once it is over. */
  contact: contactSchema.nullable(),
  at: instantSchema,
});
export type OwnContact = z.infer<typeof schema>;

const keys = defineKey("exchange", "~alumni");
export const ownContactKey = (homes: Homes, journey: OwnContact["journey"]): Key =>
  keys.key(homes, { journey });

/** How a resident asked to be reached after moving out, as they said it last. */
export const ownContact = defineEntity<OwnContact, typeof keys>({
  kind: "alumni.contact",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [
    {
      journey,
      consent: "con_1",
      contact: { by: "email", to: "sample@example.org" },
      at: "2026-01-01T00:00:00.000Z",
    },
  ],
});

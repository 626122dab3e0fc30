import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";

export const contactSchema = z.object({
  name: z.string(),
  relation: z.string(),
  phone: z.string(),
  /** In the resident's words; nothing else is shared. */
  mayBeTold: z.string(),
});

/** How to reach a resident, besides their phone, and their emergency contacts, as staff wrote them. */
export const contactsSchema = z.object({
  at: instantSchema,
  email: z.string(),
  /** Null: not asked. */
  mayLeaveMessage: z.boolean().nullable(),
  note: z.string(),
  emergency: z.array(contactSchema),
});
export type StayContacts = z.infer<typeof contactsSchema>;

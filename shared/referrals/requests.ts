import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { referralFacts } from "#shared/records/referral/payload/facts.ts";
import { reminderKinds } from "#shared/records/referral/reminders.ts";
import { source } from "#shared/records/referral/source.ts";
import { actedBy } from "#shared/table/acted-by.ts";

/* Requests from partners and houses about a referral. */

const ofPartner = { partner: idSchema("partner"), referral: idSchema("referral") };

export const submit = defineRequest({
  kind: "submit",
  schema: z.object(ofPartner),
  forget: ({ partner, referral }) => ({ partner, referral }),
});

export const withdraw = defineRequest({
  kind: "withdraw",
  schema: z.object(ofPartner),
  forget: ({ partner, referral }) => ({ partner, referral }),
});

/** The answer to the question asked at `asked` (ISO instant). Kept only in the referral. */
export const inform = defineRequest({
  kind: "inform",
  schema: z.object({ ...ofPartner, asked: z.string(), answer: z.string() }),
  forget: ({ partner, referral }) => ({ partner, referral }),
});

/** The person's answer to the offer that ends `until`. */
export const answerOffer = defineRequest({
  kind: "answer_offer",
  schema: z.object({ ...ofPartner, until: z.string(), yes: z.boolean() }),
  forget: ({ partner, referral, yes }) => ({ partner, referral, yes }),
});

/** A referral entered in a house. Only the referral keeps it after delivery. */
export const enter = defineRequest({
  kind: "enter_referral",
  schema: z.object({
    house: idSchema("house"),
    referral: idSchema("referral"),
    takenBy: actedBy,
    takenAt: instantSchema,
    source,
    contact: z.object({ name: z.string(), phone: z.string() }),
    facts: referralFacts,
  }),
  forget: ({ house, referral }) => ({ house, referral }),
});

/** `to` null: back to the network's inbox. */
export const pass = defineRequest({
  kind: "pass",
  schema: z.object({
    house: idSchema("house"),
    referral: idSchema("referral"),
    to: idSchema("house").nullable(),
  }),
  forget: ({ house, referral, to }) => ({ house, referral, to }),
});

/** A reminder to members, sent ahead: it rests until it is due. `of`: the deadline or the day. */
export const remind = defineRequest({
  kind: "remind",
  schema: z.object({ referral: idSchema("referral"), kind: z.enum(reminderKinds), of: z.string() }),
  forget: ({ referral }) => ({ referral }),
});
export type Remind = z.infer<typeof remind.schema>;

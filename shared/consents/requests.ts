import * as z from "zod";
import { mailSchema } from "#shared/engine/outbox/mail.ts";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { consentSchema } from "#shared/records/consent/consent.ts";

/* Requests about consents, to their person's home. The first three are about the consent of a referral. */

/** A consent was noted on a referral by hand. Its person is the referral's at the time it is carried out. */
export const keepConsent = defineRequest({
  kind: "keep_consent",
  schema: z.object({
    referral: idSchema("referral"),
    consent: consentSchema.omit({ person: true, scans: true }),
  }),
  forget: ({ referral }) => ({ referral }),
});

/** The referral turned out to be another person's. */
export const moveConsent = defineRequest({
  kind: "move_consent",
  schema: z.object({ referral: idSchema("referral"), to: idSchema("person") }),
  forget: ({ referral, to }) => ({ referral, to }),
});

/** What was disclosed under it while it moved: it is still with the person it moved from. */
export const moveDisclosures = defineRequest({
  kind: "move_disclosures",
  schema: z.object({ referral: idSchema("referral"), from: idSchema("person") }),
  forget: ({ referral, from }) => ({ referral, from }),
});

/** An email to whom a consent names, about what it holds. Address, text and attachment are forgotten once it is sent. */
export const mailDisclosure = defineRequest({
  kind: "mail_disclosure",
  schema: z.object({
    person: idSchema("person"),
    consent: idSchema("consent"),
    disclosure: idSchema("disclosure"),
    at: instantSchema,
    /** Where it was written: the consent and its entry go with the stay if that turns out to be someone else's. */
    house: idSchema("house"),
    stay: idSchema("stay"),
    mail: mailSchema.omit({ leave: true }),
  }),
  forget: ({ person, consent, disclosure, house, stay }) => ({ person, consent, disclosure, house, stay }),
});
export type MailDisclosure = z.infer<typeof mailDisclosure.schema>;

/** A resident took a consent back on their own page. */
export const revokeConsent = defineRequest({
  kind: "revoke_consent",
  schema: z.object({
    person: idSchema("person"),
    journey: idSchema("journey"),
    consent: idSchema("consent"),
    at: instantSchema,
  }),
  forget: ({ person, journey, consent }) => ({ person, journey, consent }),
});

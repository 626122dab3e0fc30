import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { consentSchema } from "#shared/records/consent/consent.ts";

/* Requests about the consent of a referral, to its person's home. */

/** A consent was noted on a referral by hand. Its person is the referral's at the time it is carried out. */
export const keepConsent = defineRequest({
  kind: "keep_consent",
  schema: z.object({
    referral: idSchema("referral"),
    consent: consentSchema.omit({ person: true }),
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

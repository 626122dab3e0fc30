import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { answersSchema } from "#shared/records/alumnus/check-in.ts";
import { contactSchema } from "#shared/records/alumnus/contact.ts";
import { consentContent } from "#shared/records/consent/paper.ts";

const whose = { journey: idSchema("journey"), person: idSchema("person"), consent: idSchema("consent") };

/** Someone who moved out agreed to be asked how they are. */
export const stayInTouch = defineRequest({
  kind: "stay_in_touch",
  schema: z.object({
    ...whose,
    contact: contactSchema,
    /** As they signed it, and what they read. */
    name: z.string(),
    purpose: z.string(),
    content: consentContent,
    at: instantSchema,
  }),
  forget: ({ journey, person, consent }) => ({ journey, person, consent }),
});

/** Asks an alumnus how they are, or whether they would like to be a mentor. It has a link, and no other content. */
export const inviteAlumnus = defineRequest({
  kind: "invite_alumnus",
  schema: z.object({
    ...whose,
    by: z.enum(["email", "text"]),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
  }),
  forget: ({ journey, person, consent }) => ({ journey, person, consent }),
});

/** An alumnus answered by link. */
export const keepAnswers = defineRequest({
  kind: "keep_alumni_answers",
  schema: z.object({ ...whose, days: z.int(), answers: answersSchema, at: instantSchema }),
  forget: ({ journey, person, consent, days }) => ({ journey, person, consent, days }),
});

/** An alumnus said whether they would like to be a mentor. */
export const keepGuideAnswer = defineRequest({
  kind: "keep_guide_answer",
  schema: z.object({ ...whose, said: z.enum(["yes", "no"]), email: z.string(), at: instantSchema }),
  forget: ({ journey, person, consent }) => ({ journey, person, consent }),
});

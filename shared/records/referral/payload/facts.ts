import * as z from "zod";
import {
  arrivalFacts,
  consent,
  funding,
  justice,
  living,
  person,
  recovery,
  routing,
  treatment,
} from "./sections.ts";

const { neededBy, houses } = routing.shape;
const { basis, mayReturn } = consent.shape;
const { legalName, birthDate, gender, language, safeContact } = person.shape;

/**
 * What is known of a person who is referred: all that a partner sends, or the first facts of a call, to which the
 * others are added as they become known.
 */
export const referralFacts = z.strictObject({
  routing: routing.partial().extend({ neededBy, houses }),
  /** Missing until it is noted. */
  consent: consent.partial().extend({ basis, mayReturn }).optional(),
  person: person.partial().extend({
    legalName,
    birthDate,
    gender: gender.partial({ stated: true }),
    language: language.partial().optional(),
    safeContact: safeContact.partial(),
  }),
  recovery: recovery.partial(),
  treatment: treatment.partial(),
  living: living.partial(),
  justice: justice.partial(),
  funding: funding.partial(),
  arrival: arrivalFacts.optional(),
});
export type ReferralFacts = z.infer<typeof referralFacts>;

import * as z from "zod";
import { personName } from "#shared/kernel/person-name.ts";
import type { ReferralFacts } from "./payload/facts.ts";
import {
  arrival,
  consent,
  funding,
  justice,
  living,
  person,
  recovery,
  routing,
  treatment,
} from "./payload/sections.ts";

/** A referral as rehabs send it. Missing knowledge is stated; data we must not receive is refused. */
export const referralPayload = z.strictObject({
  routing,
  consent,
  person,
  recovery,
  treatment,
  living,
  justice,
  funding,
  arrival: arrival.optional(),
});
export type ReferralPayload = z.infer<typeof referralPayload>;

/** The consent's expiry date, if it has one. */
export const expiryOf = (given: ReferralFacts["consent"]): string | null =>
  typeof given?.expires === "string" ? given.expires : null;

/** The person of a referral, as used for matching. */
export const introducedBy = ({ person: { safeContact, ...who } }: ReferralFacts) => ({
  ...personName(who),
  birthDate: who.birthDate,
  phone: safeContact.phone ?? null,
});

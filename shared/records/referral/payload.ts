import * as z from "zod";
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

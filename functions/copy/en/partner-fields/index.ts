import { informationToSend, problem } from "./others.ts";
import { referral } from "./referral.ts";
import { referralToSend } from "./referral-to-send.ts";
import { vacancy } from "./vacancy.ts";

/** What every schema of the partner API means, and its fields. Only its description reads it. */
export const partnerFields = {
  Vacancy: ["Open beds of one house: counts and criteria, never names.", vacancy],
  Referral: ["A referral, with only what the person's consent lets you see.", referral],
  ReferralToSend: [
    "A referral as you send it. Say what you don't know; anything that must not be sent is refused.",
    referralToSend,
  ],
  InformationToSend: ["An answer to the question in `pause`.", informationToSend],
  Problem: ["What went wrong (RFC 9457).", problem],
} as const;
export type SchemaName = keyof typeof partnerFields;

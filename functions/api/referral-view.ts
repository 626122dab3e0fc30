import * as z from "zod";
import { viewStatuses, withdrawalOutcomes } from "#shared/records/referral/partner-view.ts";
import { declineReasons } from "#shared/records/referral/status.ts";
import { reversibleActs } from "#shared/records/referral/undo.ts";
import type { OwnReferral } from "#shared/referrals/partner/own-places.ts";
import { calendarDate, moment, withOffset } from "./dates.ts";

/** What a referral partner sees of a referral. */
export const referralSchema = z.object({
  id: z.string(),
  number: z.string(),
  senderReference: z.string(),
  status: z.enum(viewStatuses),
  sentAt: moment,
  decideBy: moment.nullable(),
  hold: z.object({ until: moment }).nullable(),
  waitlist: z
    .object({
      list: z.enum(["house", "network"]),
      house: z.string().nullable(),
      position: z.int().nullable(),
      of: z.int().nullable(),
      since: moment,
    })
    .nullable(),
  offer: z.object({ until: moment }).nullable(),
  decision: z
    .object({
      kind: z.enum(["accepted", "declined"]),
      at: moment,
      reason: z.enum(declineReasons).nullable(),
      wouldChange: z.string().nullable(),
      elsewhere: z.string().nullable(),
      voteReason: z.string().nullable(),
    })
    .nullable(),
  pause: z.object({ since: moment, question: z.string(), answered: z.boolean() }).nullable(),
  pausedMinutes: z.int(),
  conditions: z.array(z.object({ text: z.string(), met: z.boolean() })),
  arrival: z
    .object({
      date: calendarDate,
      at: moment.nullable(),
      timeZone: z.string(),
    })
    .nullable(),
  house: z
    .object({
      id: z.string(),
      name: z.string(),
      area: z.string(),
      street: z.string(),
      phone: z.string(),
    })
    .nullable(),
  contactPhone: z.string().nullable(),
  withdrawal: z.object({ requestedAt: moment, outcome: z.enum(withdrawalOutcomes) }).nullable(),
  corrected: z.object({ at: moment, act: z.enum(reversibleActs) }).nullable(),
  openReferral: z.object({ id: z.string(), number: z.string() }).nullable().optional(),
  changedAt: moment,
});

export function presentReferral({
  partner: _,
  arrival,
  ...view
}: OwnReferral): z.infer<typeof referralSchema> {
  const at = arrival?.at ? withOffset(arrival.at, arrival.timeZone) : null;
  return { ...view, arrival: arrival && { ...arrival, at } };
}

import * as z from "zod";
import { viewStatuses, withdrawalOutcomes } from "#shared/records/referral/partner-view.ts";
import { declineReasons } from "#shared/records/referral/status.ts";
import { reversibleActs } from "#shared/records/referral/undo.ts";
import type { OwnReferral } from "#shared/referrals/partner/own-places.ts";
import { calendarDate, houseTime, instant, withOffset, zoneName } from "./dates.ts";

/** What a referral partner sees of a referral. */
export const referralSchema = z
  .object({
    id: z.string(),
    number: z.string().describe("The short number to use on the phone."),
    senderReference: z.string(),
    status: z
      .enum(viewStatuses)
      .describe(
        "A decision or an offer shows up to 30 seconds after it was made, while staff can undo it. `received`: waiting for the network. `information_requested`: waiting for you, see `pause`. `waitlisted`: waiting for a bed. `accepted_with_conditions` and `accepted`: a bed is held. `no_show`: the person did not arrive; you get a call within the hour. `not_shared`: the consent doesn't allow a status, or it has expired.",
      ),
    sentAt: instant("When you sent it."),
    decideBy: instant(
      "When the decision is due. Null while the clock is paused and once there is a decision.",
    ).nullable(),
    hold: z.object({ until: instant("A bed is held until then.") }).nullable(),
    waitlist: z
      .object({
        list: z.enum(["house", "network"]),
        house: z.string().nullable().describe("The house, if your key can see it."),
        position: z
          .int()
          .nullable()
          .describe("Starts at 1. Null for a moment while the order is being updated."),
        of: z.int().nullable(),
        since: instant("Since when it is on the waitlist."),
      })
      .nullable()
      .describe("Which waitlist the referral is on, and its position."),
    offer: z
      .object({ until: instant("When the offer expires.") })
      .nullable()
      .describe(
        "A bed is offered and held until then. Accept or decline before it expires; declining keeps the position.",
      ),
    decision: z
      .object({
        kind: z.enum(["accepted", "declined"]),
        at: instant("When it was decided."),
        reason: z.enum(declineReasons).nullable(),
        wouldChange: z.string().nullable(),
        elsewhere: z.string().nullable(),
        voteReason: z.string().nullable().describe("Why the house voted against, if the vote is the reason."),
      })
      .nullable(),
    pause: z
      .object({ since: instant("When it was asked."), question: z.string(), answered: z.boolean() })
      .nullable()
      .describe(
        "A question for you. The clock is paused until you answer. `answered`: your answer is being delivered.",
      ),
    pausedMinutes: z.int().describe("Total minutes the clock was paused for answered questions."),
    conditions: z
      .array(z.object({ text: z.string(), met: z.boolean() }))
      .describe("Conditions of the acceptance. When all are met, the status is `accepted`."),
    arrival: z
      .object({
        date: calendarDate("The day.", "In `timeZone`."),
        at: houseTime("The moment. Null if only the day is known.").nullable(),
        timeZone: zoneName("The house's once `house` is shared, until then the network's."),
      })
      .nullable()
      .describe("Expected arrival."),
    house: z
      .object({
        id: z.string(),
        name: z.string(),
        area: z.string(),
        street: z.string(),
        phone: z.string(),
      })
      .nullable()
      .describe(
        "Where to bring the person while a bed is held, if the consent allows the decision or the arrival to be shared and your key can see the house.",
      ),
    contactPhone: z
      .string()
      .nullable()
      .describe("Set when a bed is held and `house` can't be shared: call the network and ask where to go."),
    withdrawal: z
      .object({ requestedAt: instant("When you asked for it."), outcome: z.enum(withdrawalOutcomes) })
      .nullable(),
    corrected: z
      .object({ at: instant("When it was taken back."), act: z.enum(reversibleActs) })
      .nullable()
      .describe(
        "The last acceptance, decline or move-in that was entered in error and taken back, if any. The status is what counts now.",
      ),
    changedAt: instant("When any of this last changed."),
  })
  .describe("A referral, as far as the person's consent allows it to be shared back.");

export function presentReferral({
  partner: _,
  arrival,
  ...view
}: OwnReferral): z.infer<typeof referralSchema> {
  const at = arrival?.at ? withOffset(arrival.at, arrival.timeZone) : null;
  return { ...view, arrival: arrival && { ...arrival, at } };
}

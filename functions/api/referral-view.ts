import * as z from "zod";
import { viewStatuses, withdrawalOutcomes } from "#shared/records/referral/partner-view.ts";
import { declineReasons } from "#shared/records/referral/status.ts";
import type { OwnReferral } from "#shared/referrals/partner/own-places.ts";

/** What a referral partner sees of a referral. */
export const referralSchema = z
  .object({
    id: z.string(),
    number: z.string().describe("The short number to use on the phone."),
    senderReference: z.string(),
    status: z
      .enum(viewStatuses)
      .describe(
        "`received`: waiting for the network. `information_requested`: waiting for you, see `pause`. `waitlisted`: waiting for a bed. `accepted_with_conditions` and `accepted`: a bed is held. `no_show`: the person did not arrive; you get a call within the hour. `not_shared`: the consent doesn't allow a status, or it has expired.",
      ),
    sentAt: z.string(),
    decideBy: z
      .string()
      .nullable()
      .describe("When the decision is due. Null while the clock is paused and once there is a decision."),
    hold: z.object({ until: z.string() }).nullable().describe("A bed is held until then."),
    waitlist: z
      .object({
        list: z.enum(["house", "network"]),
        house: z.string().nullable().describe("The house, if your key can see it."),
        position: z
          .int()
          .nullable()
          .describe("Starts at 1. Null for a moment while the order is being updated."),
        of: z.int().nullable(),
        since: z.string(),
      })
      .nullable()
      .describe("Which waitlist the referral is on, and its position."),
    offer: z
      .object({ until: z.string() })
      .nullable()
      .describe(
        "A bed is offered and held until then. Accept or decline before it expires; declining keeps the position.",
      ),
    decision: z
      .object({
        kind: z.enum(["accepted", "declined"]),
        at: z.string(),
        reason: z.enum(declineReasons).nullable(),
        wouldChange: z.string().nullable(),
        elsewhere: z.string().nullable(),
        voteReason: z.string().nullable().describe("Why the house voted against, if the vote is the reason."),
      })
      .nullable(),
    pause: z
      .object({ since: z.string(), question: z.string(), answered: z.boolean() })
      .nullable()
      .describe(
        "A question for you. The clock is paused until you answer. `answered`: your answer is being delivered.",
      ),
    pausedMinutes: z.int().describe("Total minutes the clock was paused for answered questions."),
    conditions: z
      .array(z.object({ text: z.string(), met: z.boolean() }))
      .describe("Conditions of the acceptance. When all are met, the status is `accepted`."),
    arrival: z.string().nullable().describe("Expected arrival, local to the house: `2026-11-25 15:00`."),
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
    withdrawal: z.object({ requestedAt: z.string(), outcome: z.enum(withdrawalOutcomes) }).nullable(),
    changedAt: z.string(),
  })
  .describe("A referral, as far as the person's consent allows it to be shared back.");

export function presentReferral({ partner: _, ...view }: OwnReferral): z.infer<typeof referralSchema> {
  return view;
}

import * as z from "zod";
import { viewStatuses, withdrawalOutcomes } from "#shared/records/referral/partner-view.ts";
import { declineReasons } from "#shared/records/referral/status.ts";
import type { OwnReferral } from "#shared/referrals/partner/own-places.ts";

/** What a sender is told of a referral, in the words of the API's description. */
export const referralSchema = z
  .object({
    id: z.string(),
    number: z.string().describe("The short number to say on the phone."),
    senderReference: z.string(),
    status: z
      .enum(viewStatuses)
      .describe(
        "`received` waits for the network; `information_requested` for you, see `pause`; `waitlisted` for a bed. `accepted_with_conditions` and `accepted` hold a bed. `no_show`: nobody came, you are called within the hour. `not_shared`: the consent lets no status come back, or its last day is over.",
      ),
    sentAt: z.string(),
    decideBy: z
      .string()
      .nullable()
      .describe(
        "When the network answers at the latest. Null while the clock stands still and once there is an answer.",
      ),
    hold: z.object({ until: z.string() }).nullable().describe("A bed is kept until then."),
    waitlist: z
      .object({
        list: z.enum(["house", "network"]),
        house: z.string().nullable().describe("The house, where your key may see it."),
        position: z
          .int()
          .nullable()
          .describe("From 1. Null for the moment in which the order is being written."),
        of: z.int().nullable(),
        since: z.string(),
      })
      .nullable()
      .describe("On which list it waits for a bed, and where."),
    offer: z
      .object({ until: z.string() })
      .nullable()
      .describe("A bed is offered and kept until then. Say yes or no before it ends; no costs no place."),
    decision: z
      .object({
        kind: z.enum(["accepted", "declined"]),
        at: z.string(),
        reason: z.enum(declineReasons).nullable(),
        wouldChange: z.string().nullable(),
        elsewhere: z.string().nullable(),
        voteReason: z.string().nullable().describe("Why the house voted so, where its vote is the reason."),
      })
      .nullable(),
    pause: z
      .object({ since: z.string(), question: z.string(), answered: z.boolean() })
      .nullable()
      .describe(
        "A question to you. The clock stands still until it is answered. `answered`: your answer is on its way.",
      ),
    pausedMinutes: z.int().describe("How long the clock stood still in questions that are answered."),
    conditions: z
      .array(z.object({ text: z.string(), met: z.boolean() }))
      .describe("What acceptance depends on. All met: accepted."),
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
        "Where to bring the person, while a bed is held, as far as the consent lets the decision or the arrival come back and your key may see the house.",
      ),
    contactPhone: z
      .string()
      .nullable()
      .describe("Where a bed is held and `house` cannot be told: call the network and ask where to come."),
    withdrawal: z.object({ requestedAt: z.string(), outcome: z.enum(withdrawalOutcomes) }).nullable(),
    changedAt: z.string(),
  })
  .describe("A referral, as far as the person's consent lets anything go back to its sender.");

export function presentReferral({ partner: _, ...view }: OwnReferral): z.infer<typeof referralSchema> {
  return view;
}

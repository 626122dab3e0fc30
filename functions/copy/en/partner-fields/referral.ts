import type { OwnReferral } from "#shared/referrals/partner/own-places.ts";
import { type FieldsWords, inUtc } from "./words.ts";

/** The words for a referral as its partner sees it. */
export const referral: FieldsWords<Omit<OwnReferral, "partner">> = {
  id: ["The ID to read, answer and withdraw it with.", "ref_01KBAE3Z5T0X8QH2N6M4WVYC7R"],
  number: ["The short number to use on the phone.", "R-48213"],
  senderReference: ["Your own reference, as you sent it.", "LK-2207"],
  status: [
    "A decision or an offer may take 30 seconds to show, while staff can still undo it. `received`: waiting for the network. `information_requested`: waiting for you, see `pause`. `waitlisted`: waiting for a bed. `accepted_with_conditions` and `accepted`: a bed is held. `no_show`: the person did not arrive; you get a call within the hour. `not_shared`: the consent doesn't allow a status, or it has expired.",
    "received",
  ],
  sentAt: inUtc("When you sent it.", "2026-11-29T17:00:00.000Z"),
  decideBy: inUtc(
    "When the decision is due. Null while the clock is paused and once there is a decision.",
    "2026-11-30T17:00:00.000Z",
  ),
  hold: [
    "The bed held for the person, if any.",
    { until: inUtc("When the hold ends.", "2026-12-02T02:00:00.000Z") },
  ],
  waitlist: [
    "Which waitlist the referral is on, and its position.",
    {
      list: ["Whose waitlist it is.", "house"],
      house: ["The house, if your key can see it.", "hse_JUNIPER"],
      position: ["Starts at 1. Null for a moment while the order is being updated.", 2],
      of: ["How many people are on this list. Null with `position`.", 5],
      since: inUtc("When the referral joined the waitlist.", "2026-11-30T17:00:00.000Z"),
    },
  ],
  offer: [
    "A bed is offered and held for the person. Accept or decline before it expires; declining keeps the position.",
    { until: inUtc("When the offer expires.", "2026-12-01T17:00:00.000Z") },
  ],
  decision: [
    "The decision, if the consent allows it to be shared.",
    {
      kind: ["What was decided.", "declined"],
      at: inUtc("When it was decided.", "2026-11-30T09:00:00.000Z"),
      reason: ["Why it was declined. Null for an acceptance.", "no_suitable_bed_by_date"],
      wouldChange: ["What would change the decision, in the house's words.", "A bed opens on December 9."],
      elsewhere: ["Where else to try, in the house's words.", "Alder House takes referrals this week."],
      voteReason: [
        "Why the house voted against, if the vote is the reason.",
        "The room needs an early riser.",
      ],
    },
  ],
  pause: [
    "A question for you. The clock is paused until you answer.",
    {
      since: inUtc("When it was asked.", "2026-11-29T18:00:00.000Z"),
      question: ["The question, in the house's words.", "What time can he arrive?"],
      answered: ["Whether your answer is being delivered.", false],
    },
  ],
  pausedMinutes: ["Total minutes the clock was paused for answered questions.", 90],
  conditions: [
    "Conditions of the acceptance. When all are met, the status is `accepted`.",
    {
      text: ["The condition, in the house's words.", "Bring a 14-day supply of medications."],
      met: ["Whether the house recorded it as met.", false],
    },
  ],
  arrival: [
    "The expected arrival, if the consent allows it to be shared.",
    {
      date: ["The day. In `timeZone`.", "2026-12-01"],
      at: [
        "The moment, with its offset from UTC. Null if only the day is known.",
        "2026-12-01T15:00:00-08:00",
      ],
      timeZone: [
        "The house's once `house` is shared, until then the network's. An IANA time zone.",
        "America/Los_Angeles",
      ],
    },
  ],
  house: [
    "Where to bring the person while a bed is held, if the consent allows the decision or the arrival to be shared and your key can see the house.",
    {
      id: ["The house, as in its vacancy.", "hse_JUNIPER"],
      name: ["Its name.", "Juniper House"],
      area: ["Neighborhood and city.", "Eagle Rock, Los Angeles"],
      street: ["Street and number.", "1 Sample Street"],
      phone: ["The house phone.", "555-0100"],
    },
  ],
  contactPhone: [
    "Set when a bed is held and `house` can't be shared: call the network and ask where to go.",
    "555-0190",
  ],
  withdrawal: [
    "Your withdrawal, if you asked for one.",
    {
      requestedAt: inUtc("When you asked for it.", "2026-11-30T19:00:00.000Z"),
      outcome: [
        "`pending`: on its way to the house. `done`: the referral is withdrawn. `too_late`: the person had moved in. `not_shared`: the consent does not allow a status.",
        "done",
      ],
    },
  ],
  corrected: [
    "The last acceptance, decline or move-in that was marked as entered in error, if any. The status is what counts now.",
    {
      at: inUtc("When it was marked.", "2026-11-30T10:00:00.000Z"),
      act: ["What was entered in error.", "declined"],
    },
  ],
  openReferral: [
    "Your own referral for the same person (the same letters of the legal name, the same date of birth) that was open when you sent this one and still is. Null if there is none, or if its consent doesn't let you see its status. It says nothing about what anyone else sent. Left out of lists.",
    { id: ["Its ID.", "ref_01KBADH0Q2M8ZC4VY6T3RWPN5E"], number: ["Its number.", "R-31507"] },
  ],
  changedAt: inUtc("When any of this last changed.", "2026-11-29T18:00:00.000Z"),
};

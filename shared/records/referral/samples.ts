import type { Id } from "#shared/kernel/ids.ts";
import type { ReferralHeader } from "./referral.ts";

const at = "2026-01-01T00:00:00.000Z";
const system = { kind: "system" } as const;

/**
 * An invented referral for each key a header can have: open, closed or no-show, in the inbox or with a house.
 */
export function sampleReferrals(
  house: NonNullable<ReferralHeader["house"]>,
  partner: Id<"partner">,
): ReferralHeader[] {
  const open: ReferralHeader = {
    id: "ref_1",
    source: { kind: "partner", partner, name: "Sample" },
    senderReference: "S-1",
    contact: { name: "Sample", phone: "555-0100" },
    receivedAt: at,
    clock: { decideBy: "2026-01-02T00:00:00.000Z", pausedMinutes: 0, overdue: null, answeredAt: null },
    neededBy: "2026-01-03",
    wanted: "any_suitable",
    holdWanted: false,
    person: "per_1",
    name: "Sample S.",
    consentExpires: null,
    consentOf: "per_1",
    mayReturn: [],
    house: null,
    place: "here",
    state: { status: "received" },
    screen: null,
    vote: null,
    arrival: null,
    undo: null,
    reversed: null,
    purged: null,
    changedAt: at,
    history: { pages: 0, latest: [] },
  };
  const why = { reason: "unreachable", wouldChange: "", elsewhere: "" } as const;
  const over: ReferralHeader = {
    ...open,
    state: {
      status: "declined",
      decision: { kind: "declined", at, by: system, ...why },
      closedAt: at,
      withdrawal: null,
    },
  };
  const missed: ReferralHeader = {
    ...open,
    house,
    state: {
      status: "no_show",
      call: "due",
      decision: { kind: "accepted", at, by: system },
      noShow: { at, by: system, callBy: at, overdue: null },
      hold: null,
      conditions: [],
    },
  };
  return [open, { ...open, house }, over, { ...over, house }, missed];
}

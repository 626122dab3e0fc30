import { spokenNumber } from "#shared/kernel/ids.ts";
import type { PartnerView } from "./partner-view.ts";
import { hasStatus, type ReferralHeader } from "./referral.ts";
import { bedKept, conditionsOf, decisionOf, pauseOf, withdrawalOf } from "./state.ts";
import { tellsOf } from "./undo.ts";
import { countOf } from "./vote.ts";
import { withdrawalOutcome } from "./withdrawal.ts";

/** The data of a view that is not in the header. */
interface Known {
  /** The person's location may not be shared. */
  readonly atRisk: boolean;
  readonly arrival: PartnerView["arrival"];
}

/**
 * The partner's view of a header, as far as the person's consent allows (42 CFR 2.31: a status returned to
 * the rehab is a disclosure too).
 */
export function viewOf(
  header: ReferralHeader,
  { partner, atRisk, arrival }: Known & Pick<PartnerView, "partner">,
): PartnerView {
  const may = (what: string) => header.mayReturn.includes(what);
  const shared = may("status");
  const { state, clock } = header;
  const kept = bedKept(state);
  const until = kept && { until: kept.until };
  const pause = pauseOf(state);
  const withdrawal = withdrawalOf(state);
  return {
    id: header.id,
    partner,
    number: spokenNumber(header.id),
    senderReference: header.senderReference,
    status: shared ? state.status : "not_shared",
    sentAt: header.receivedAt,
    decideBy: shared && state.status === "received" ? clock.decideBy : null,
    hold: shared && state.status !== "waitlisted" ? until : null,
    waitlist:
      shared && state.status === "waitlisted" ? { house: header.house, since: state.waitlisting.at } : null,
    offer: shared && state.status === "waitlisted" ? until : null,
    decision: may("decision") ? decisionFor(header) : null,
    pause: shared && pause ? { since: pause.since, question: pause.question, answered: false } : null,
    pausedMinutes: shared ? clock.pausedMinutes : 0,
    conditions: may("decision")
      ? conditionsOf(state).map(({ text, met }) => ({ text, met: met !== null }))
      : [],
    arrival,
    goesTo: bringsTo(header) && kept ? { house: atRisk ? null : header.house, until: kept.until } : null,
    withdrawal: withdrawal && {
      requestedAt: withdrawal.at,
      outcome: shared ? withdrawalOutcome(state.status) : "not_shared",
    },
    consentExpires: header.consentExpires,
    corrected: header.reversed && may(tellsOf(header.reversed.act)) ? header.reversed : null,
    untold: null,
    changedAt: header.changedAt,
  };
}

function decisionFor({ state, vote }: ReferralHeader): PartnerView["decision"] {
  const decision = decisionOf(state);
  if (!decision) return null;
  const { kind, at } = decision;
  if (kind === "accepted")
    return { kind, at, reason: null, wouldChange: null, elsewhere: null, voteReason: null };
  const { reason, wouldChange, elsewhere } = decision;
  return {
    kind,
    at,
    reason,
    wouldChange: wouldChange || null,
    elsewhere: elsewhere || null,
    voteReason: reason === "house_vote" ? countOf(vote)?.reason || null : null,
  };
}

/**
 * Whether the sender may know where to bring the person: a bed is held, with or without open conditions (they
 * may be met on the way), and the consent allows returning the decision or the arrival.
 */
export const bringsTo = (header: ReferralHeader): boolean =>
  hasStatus(header, "accepted", "accepted_with_conditions") &&
  (header.mayReturn.includes("decision") || header.mayReturn.includes("arrival"));

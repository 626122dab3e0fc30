import { Temporal } from "temporal-polyfill";
import { compareInstants } from "#shared/kernel/instant.ts";
import { overdueNow } from "./due.ts";
import { mayEverTell } from "./may-tell.ts";
import type { ReferralFacts } from "./payload/facts.ts";
import type { DecisionTiming, InboxEntry, ReferralCard } from "./records.ts";
import { hasStatus, isOpen, type ReferralHeader, waits } from "./referral.ts";
import { listed } from "./source.ts";
import { bedKept, closedAtOf, conditionsOf, pauseOf } from "./state.ts";
import { isMissed } from "./transitions/arrive.ts";

/* Projections of a header: a card on a house's board, an inbox entry, its decision times in the directory. */

/** The board card of a header, or undefined if it is on no board. */
export function cardOf(header: ReferralHeader): ReferralCard | undefined {
  if (!header.house || header.place === "moved") return undefined;
  if (!isOpen(header)) return undefined;
  return {
    id: header.id,
    house: header.house,
    person: header.person,
    name: mayComeIn(header) ? header.name : "",
    source: listed(header.source),
    contactPhone: mayEverTell(header) ? header.contact.phone : null,
    consentExpires: header.consentExpires,
    neededBy: header.neededBy,
    decideBy: header.clock.decideBy,
    status: header.state.status,
    place: header.place,
    hold: bedKept(header.state),
    arrival: header.arrival,
    ...underWay(header),
    voteAsked: header.vote?.step === "asked",
    conditionsOpen: conditionsOf(header.state).filter((one) => !one.met).length,
  };
}

/** The card of a referral that a house enters, until it is opened: what the house has just written. */
export const enteringCard = ({
  source,
  contact,
  facts,
  ...entered
}: Pick<ReferralCard, "id" | "house" | "decideBy"> &
  Pick<ReferralHeader, "source" | "contact"> & { readonly facts: ReferralFacts }): ReferralCard => ({
  ...entered,
  person: null,
  name: "",
  source: listed(source),
  contactPhone: mayEverTell({ mayReturn: facts.consent?.mayReturn ?? [] }) ? contact.phone : null,
  consentExpires: null,
  neededBy: facts.routing.neededBy,
  status: "received",
  place: "entering",
  hold: null,
  arrival: null,
  pausedSince: null,
  screenAt: null,
  callBy: null,
  voteAsked: false,
  conditionsOpen: 0,
});

/** Whether the house has accepted the person, who may still come. */
const mayComeIn = (header: ReferralHeader): boolean =>
  hasStatus(header, "accepted", "accepted_with_conditions", "no_show");

export const inboxEntryOf = (header: ReferralHeader): InboxEntry => ({
  id: header.id,
  house: header.house,
  person: header.person,
  source: listed(header.source),
  neededBy: header.neededBy,
  decideBy: header.clock.decideBy,
  status: header.state.status,
  passing: header.place === "passing",
  overdue: overdueNow(header),
  consentExpires: header.consentExpires,
  closedAt: closedAtOf(header.state),
  ...underWay(header),
  contactPhone: mayEverTell(header) ? header.contact.phone : null,
});

export const decisionTimingOf = (header: ReferralHeader): DecisionTiming => ({
  referral: header.id,
  house: header.house,
  receivedAt: header.receivedAt,
  decideBy: header.clock.decideBy,
  open: waits(header),
  answered: answerOf(header),
});

function answerOf({ receivedAt, clock }: ReferralHeader): DecisionTiming["answered"] {
  const { answeredAt: at, decideBy, pausedMinutes } = clock;
  if (!at) return null;
  const passed = Temporal.Instant.from(receivedAt).until(at).total("minutes");
  return {
    at,
    minutes: Math.max(0, Math.round(passed) - pausedMinutes),
    inTime: compareInstants(at, decideBy) <= 0,
  };
}

/** Open steps of a referral: a pause, a planned phone screen, a call to the sender. */
const underWay = (header: ReferralHeader) => ({
  pausedSince: pauseOf(header.state)?.since ?? null,
  screenAt: isOpen(header) && header.screen?.step === "planned" ? header.screen.at : null,
  callBy: isMissed(header) ? header.state.noShow.callBy : null,
});

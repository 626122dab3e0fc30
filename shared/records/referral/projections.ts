import { Temporal } from "temporal-polyfill";
import { overdueNow } from "./due.ts";
import { isOpen, type ReferralHeader, waits } from "./header.ts";
import type { DecisionTiming, ReferralCard, ReferralLocator } from "./records.ts";

/* What a header calls for: a card on a house's board, a locator in the inbox, its times on the directory. */

/** The card a header calls for, or undefined where none stands on a board. */
export function cardOf(header: ReferralHeader): ReferralCard | undefined {
  if (!header.house || header.place === "moved") return undefined;
  if (!isOpen(header)) return undefined;
  return {
    id: header.id,
    house: header.house,
    partnerName: header.partnerName,
    contactPhone: header.contact.phone,
    neededBy: header.neededBy,
    decideBy: header.decideBy,
    status: header.status,
    place: header.place,
    hold: header.hold,
    arrival: header.arrival,
    ...underWay(header),
    voteAsked: header.vote !== null && !header.vote.held,
    conditionsOpen: header.conditions.filter((one) => !one.met).length,
  };
}

export const locatorOf = (header: ReferralHeader): ReferralLocator => ({
  id: header.id,
  house: header.house,
  partnerName: header.partnerName,
  neededBy: header.neededBy,
  decideBy: header.decideBy,
  status: header.status,
  passing: header.place === "passing",
  overdue: overdueNow(header),
  consentExpires: header.consentExpires,
  closedAt: header.closedAt,
  ...underWay(header),
  contactPhone: header.contact.phone,
});

export const decisionTimingOf = (header: ReferralHeader): DecisionTiming => ({
  referral: header.id,
  house: header.house,
  receivedAt: header.receivedAt,
  decideBy: header.decideBy,
  open: waits(header),
  answered: answerOf(header),
});

/** The answer a sender waits for: a decision, or before it a place on the waitlist. A withdrawal is none. */
function answerOf({ decision, waitlistedAt, ...header }: ReferralHeader): DecisionTiming["answered"] {
  const at = [decision?.at, waitlistedAt]
    .filter((one): one is string => typeof one === "string")
    .sort((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)))[0];
  if (!at) return null;
  const then = Temporal.Instant.from(at);
  const passed = Temporal.Instant.from(header.receivedAt).until(then).total("minutes");
  return {
    at,
    minutes: Math.max(0, Math.round(passed) - header.pausedMinutes),
    inTime: Temporal.Instant.compare(then, Temporal.Instant.from(header.decideBy)) <= 0,
  };
}

/** What is under way with a referral: its clock stands still, a talk is planned, its sender is to be called. */
const underWay = (header: ReferralHeader) => ({
  pausedSince: header.pause?.since ?? null,
  screenAt: isOpen(header) && header.screen && !header.screen.held ? header.screen.at : null,
  callBy: header.status === "no_show" && !header.closedAt ? (header.noShow?.callBy ?? null) : null,
});

import { Temporal } from "temporal-polyfill";
import { today } from "#shared/kernel/local-date.ts";
import { localText } from "#shared/records/referral/arrival.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import type { StayCard } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";

/** What is ahead in a house. `at`: house-local, `2026-11-25 15:00` or the day alone; empty if not known. */
export type Coming = { readonly at: string } & (
  | { readonly kind: "arrival" | "offer_due"; readonly card: ReferralCard }
  | { readonly kind: "move_out"; readonly stay: StayCard; readonly bedLabel: string }
  | { readonly kind: "review_by"; readonly stay: StayCard }
  | {
      readonly kind: "leave_by";
      readonly stay: StayCard;
      readonly servedOn: string;
      /** A review can be requested until the same day. */
      readonly review: boolean;
    }
);

/** Days ahead in which an agreed move-out is shown. */
const moveOutDays = 7;

interface LeftBed {
  readonly label: string;
  readonly agreedOut: string | null;
  readonly stay: StayCard | undefined;
}
interface Found {
  readonly timeZone: string;
  readonly beds: readonly LeftBed[];
  readonly stays: readonly StayCard[];
  readonly referrals: readonly ReferralCard[];
}

/** What is ahead, soonest first: arrivals, answers due to offers, agreed move-outs and notices, for who may see each. */
export function comingUp(scope: Scope, { timeZone, beds, stays, referrals }: Found): Coming[] {
  const may = (permission: "stay.read" | "stay.close") => scope.permissions.has(permission);
  const last = today(scope.now(), timeZone).add({ days: moveOutDays }).toString();
  const all: Coming[] = [
    ...referrals.flatMap((card) => ofReferral(card, timeZone)),
    ...(may("stay.read") ? beds.flatMap((bed) => moveOutOf(bed, last)) : []),
    ...(may("stay.close") ? stays.flatMap((stay) => noticeOf(stay, timeZone, scope)) : []),
  ];
  return all.sort((a, b) => a.at.localeCompare(b.at));
}

function ofReferral(card: ReferralCard, timeZone: string): Coming[] {
  const { status, hold, arrival } = card;
  if (status === "accepted" || status === "accepted_with_conditions")
    return [{ kind: "arrival", card, at: arrival ?? "" }];
  if (status !== "waitlisted" || !hold) return [];
  return [{ kind: "offer_due", card, at: localText(Temporal.Instant.from(hold.until), timeZone) }];
}

const moveOutOf = ({ agreedOut, stay, label }: LeftBed, last: string): Coming[] =>
  stay && agreedOut && agreedOut <= last ? [{ kind: "move_out", stay, bedLabel: label, at: agreedOut }] : [];

function noticeOf(stay: StayCard, timeZone: string, scope: Scope): Coming[] {
  const { notice } = stay;
  if (!notice) return [];
  const { on: servedOn, leaveBy, reviewUntil } = notice;
  const open = reviewUntil !== null && reviewUntil >= today(scope.now(), timeZone).toString();
  const review = open && reviewUntil === leaveBy;
  return [
    ...(open && !review ? ([{ kind: "review_by", stay, at: reviewUntil }] as const) : []),
    { kind: "leave_by", stay, servedOn, review, at: leaveBy },
  ];
}

import type { Instant } from "#shared/kernel/instant.ts";
import { senderOf } from "#shared/records/referral/source.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import type { Waitlist } from "./waitlist.ts";

/* Pure functions of a waitlist's order. The order changes only by an explicit move with a reason. */

export const entryOf = (list: Waitlist, referral: WaitlistEntry["referral"]): WaitlistEntry | undefined =>
  list.entries.find((one) => one.referral === referral);

/** At the end, or at `position` (from 1). */
export function withEntry(list: Waitlist, entry: WaitlistEntry, position?: number): Waitlist {
  const entries = [...list.entries];
  entries.splice((position ?? entries.length + 1) - 1, 0, entry);
  const sender = senderOf(entry)?.partner;
  const partners = sender && !list.partners.includes(sender) ? [...list.partners, sender] : list.partners;
  return { ...list, entries, partners };
}

export const without = (list: Waitlist, referral: WaitlistEntry["referral"]): Waitlist => ({
  ...list,
  entries: list.entries.filter((one) => one.referral !== referral),
});

/** Moves to another position, from 1; past the end means the end. All others keep their order. */
export function moved(list: Waitlist, entry: WaitlistEntry, position: number): Waitlist {
  return withEntry(without(list, entry.referral), entry, Math.min(position, list.entries.length));
}

/** Changes an entry without moving it. */
export const changed = (list: Waitlist, entry: WaitlistEntry): Waitlist => ({
  ...list,
  entries: list.entries.map((one) => (one.referral === entry.referral ? entry : one)),
});

/** Ends the offer; the place stays, with the outcome. */
export const offerOver = (
  entry: WaitlistEntry,
  outcome: NonNullable<WaitlistEntry["before"]>["outcome"],
  at: Instant,
): WaitlistEntry => ({
  ...entry,
  offer: null,
  before: entry.offer ? { bedLabel: entry.offer.bedLabel, outcome, at } : entry.before,
});

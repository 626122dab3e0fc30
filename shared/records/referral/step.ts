import type { Stored } from "#shared/table/entity.ts";
import { type Entry, eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import { actorName, type Scope } from "#shared/table/scope.ts";
import { type Change, card, remove, replace } from "#shared/table/transact.ts";
import { referralEvents } from "./events.ts";
import {
  homeOfReferral,
  type ReferralHeader,
  referralHeader,
  referralIn,
  type TrailEntry,
} from "./header.ts";
import { cardOf } from "./projections.ts";
import { cardKey, referralCard } from "./records.ts";

/** One step of a referral, as its history has it. */
export type ReferralEntry = Entry<typeof referralEvents>;

/** A header after one more thing happened to it. */
export function withTrailEntry(
  scope: Scope,
  header: ReferralHeader,
  step: ReferralEntry & { readonly by?: string | null },
  change: Partial<ReferralHeader>,
): ReferralHeader {
  const at = scope.now().toString({ smallestUnit: "millisecond" });
  const entry: TrailEntry = {
    type: step.type,
    at,
    by: step.by === undefined ? actorName(scope) : step.by,
    data: written({ ...step.data, ...step.said }),
  };
  return { ...header, ...change, changedAt: at, trail: [...header.trail, entry].slice(-60) };
}

/** What was given: a field that may be left out is left out. */
const written = (
  data: Readonly<Record<string, TrailEntry["data"][string] | undefined>>,
): TrailEntry["data"] =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** The header replaced where it lies, and the card on its house's board with it. */
export function saveHeader(scope: Scope, was: Stored<ReferralHeader>, header: ReferralHeader): Change[] {
  const onBoard = cardOf(header);
  const changes: Change[] = [replace(referralHeader, was, header)];
  if (onBoard) changes.push(card(referralCard, onBoard, was.version + 1));
  else if (header.house) changes.push(remove("card", cardKey(scope.homes, header.house, header.id)));
  return changes;
}

/** The same happening said in each home it concerns. */
export function referralEvent(
  scope: Scope,
  houses: readonly [ReferralHeader["house"], ...ReferralHeader["house"][]],
  what: Occurrence<typeof referralEvents> & { readonly referral: ReferralHeader["id"] },
): [NewEvent, ...NewEvent[]] {
  const one = (house: ReferralHeader["house"]): NewEvent =>
    eventOf(referralEvents, {
      ...what,
      in: referralIn(scope.homes, house, what.referral),
      feed: homeOfReferral(scope.homes, house),
      subject: { referral: what.referral },
    });
  const [first, ...rest] = houses;
  return [one(first), ...rest.filter((house) => house !== first).map(one)];
}

import { stamp } from "#shared/kernel/instant.ts";
import type { NewEvent } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { actorName, type Scope } from "#shared/table/scope.ts";
import { type Change, card, remove, replace } from "#shared/table/transact.ts";
import {
  homeOfReferral,
  type ReferralHeader,
  referralHeader,
  referralIn,
  type TrailEntry,
} from "./header.ts";
import { cardOf } from "./projections.ts";
import { cardKey, referralCard } from "./records.ts";

/** A header after one more thing happened to it. */
export function withTrailEntry(
  scope: Scope,
  header: ReferralHeader,
  step: { type: string; data?: TrailEntry["data"]; by?: string | null },
  change: Partial<ReferralHeader>,
): ReferralHeader {
  const at = stamp(scope.now());
  const entry: TrailEntry = {
    type: step.type,
    at,
    by: step.by === undefined ? actorName(scope) : step.by,
    data: step.data ?? {},
  };
  return { ...header, ...change, changedAt: at, trail: [...header.trail, entry].slice(-60) };
}

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
  what: { type: string; referral: ReferralHeader["id"]; data?: NewEvent["data"] },
): [NewEvent, ...NewEvent[]] {
  const one = (house: ReferralHeader["house"]): NewEvent => ({
    type: what.type,
    in: referralIn(scope.homes, house, what.referral),
    feed: homeOfReferral(scope.homes, house),
    subject: { referral: what.referral },
    ...(what.data ? { data: what.data } : {}),
  });
  const [first, ...rest] = houses;
  return [one(first), ...rest.filter((house) => house !== first).map(one)];
}

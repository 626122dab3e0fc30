import { type Asked, transferRequests } from "#shared/records/accommodation/with-referral.ts";
import { withoutWords } from "#shared/referral/without-words.ts";
import type { NewEvent } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, project, remove, replace } from "#shared/table/transact.ts";
import {
  homeOfReferral,
  type ReferralHeader,
  referralHeader,
  referralIn,
  type TrailEntry,
} from "./header.ts";
import { cardOf, locatorOf } from "./projections.ts";
import {
  bodyKey,
  cardKey,
  type ReferralBody,
  referralBody,
  referralCard,
  referralLocator,
} from "./records.ts";

/** Who is named in a referral's history. */
export function actorName(scope: Scope): string | null {
  return "name" in scope.actor ? scope.actor.name : null;
}

/** A header after one more thing happened to it. */
export function withTrailEntry(
  scope: Scope,
  header: ReferralHeader,
  step: { type: string; data?: TrailEntry["data"]; by?: string | null },
  change: Partial<ReferralHeader>,
): ReferralHeader {
  const at = scope.now().toString({ smallestUnit: "millisecond" });
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

/**
 * Moves a referral from where it lies to another house or the inbox, in one transaction: the header left
 * behind says `moved`, its body goes along and does not stay behind, and so does what the person asked for; the
 * stub knows. The version only grows.
 * A house's vote is that house's own: the history keeps it, the next house is not bound by it.
 */
export function relocate(
  scope: Scope,
  was: Stored<ReferralHeader>,
  { body, asked }: { readonly body: Stored<ReferralBody>; readonly asked: Asked },
  moved: ReferralHeader,
): Change[] {
  const version = was.version + 1;
  const { homes } = scope;
  const header: ReferralHeader = { ...moved, vote: null };
  const leaving: Change[] = [
    replace(referralHeader, was, {
      // No purge comes by here any more.
      ...withoutWords(was.value),
      place: "moved",
      changedAt: header.changedAt,
      trail: [],
    }),
    remove("body", bodyKey(homes, was.value.house, was.value.id)),
  ];
  if (was.value.house) leaving.push(remove("card", cardKey(homes, was.value.house, was.value.id)));
  const onBoard = cardOf(header);
  return [
    ...leaving,
    project(referralHeader, header, version),
    card(referralBody, { ...body.value, house: header.house }, version),
    ...transferRequests(scope, asked, { house: header.house, referral: header.id }),
    ...(onBoard ? [card(referralCard, onBoard, version)] : []),
    project(referralLocator, locatorOf(header), version),
  ];
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

import { type Asked, transferRequests } from "#shared/records/accommodation/with-referral.ts";
import { type ReferralHeader, referralHeader } from "#shared/records/referral/header.ts";
import { cardOf, locatorOf } from "#shared/records/referral/projections.ts";
import {
  bodyKey,
  cardKey,
  type ReferralBody,
  referralBody,
  referralCard,
  referralLocator,
} from "#shared/records/referral/records.ts";
import { withoutWords } from "#shared/records/referral/without-words.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, project, remove, replace } from "#shared/table/transact.ts";

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
      // No purge comes by here again.
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

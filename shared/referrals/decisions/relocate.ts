import { type Asked, transferRequests } from "#shared/records/accommodation/with-referral.ts";
import { onClockOf } from "#shared/records/referral/arrival.ts";
import { bodyKey, type ReferralBody, referralBody } from "#shared/records/referral/body.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { historyPage, pageKey, readPages } from "#shared/records/referral/history-page.ts";
import { referralNumber } from "#shared/records/referral/number.ts";
import { cardOf, inboxEntryOf } from "#shared/records/referral/projections.ts";
import { cardKey, inboxEntry, referralCard, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type RecordedStep, type Step, tell } from "#shared/records/referral/step.ts";
import { leftBehind } from "#shared/records/referral/transitions/move.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, firstVersion, project, remove, replace } from "#shared/table/transact.ts";

/**
 * Moves a referral to another house or the inbox (`next`), in one transaction: the header left behind says
 * `moved`, without personal texts; the body, the history and the accommodation requests move; the locator and the
 * inbox entry say where it is. The version only grows. One more read if the history is longer than the header holds.
 */
export async function relocate(
  scope: Scope,
  was: Stored<ReferralHeader>,
  next: ReferralHeader,
  { body, asked, ...step }: Step & { readonly body: Stored<ReferralBody>; readonly asked: Asked },
): Promise<{ readonly events: RecordedStep["events"]; readonly changes: Change[] }> {
  const version = was.version + 1;
  const { homes } = scope;
  const pages = await readPages(scope, was.value);
  const { header, full, events } = tell(scope, next, step, was.value.house);
  const { house } = header;
  const leaving: Change[] = [
    replace(referralHeader, was, leftBehind(was.value, header.changedAt)),
    remove("body", bodyKey(homes, was.value.house, was.value.id)),
    ...pages.map((one) => remove("history", pageKey(homes, one))),
  ];
  if (was.value.house)
    leaving.push(
      remove("card", cardKey(homes, was.value.house, was.value.id)),
      remove("number", referralNumber.key(homes, was.value)),
    );
  const onBoard = cardOf(header);
  return {
    events,
    changes: [
      ...leaving,
      project(referralHeader, header, version),
      card(referralBody, { ...body.value, house }, version),
      ...[...pages, ...(full ? [full] : [])].map((one) => card(historyPage, { ...one, house }, version)),
      ...transferRequests(scope, asked, { house, referral: header.id }),
      ...(onBoard ? [card(referralCard, onBoard, version)] : []),
      project(referralLocator, { id: header.id, house }, version),
      card(inboxEntry, inboxEntryOf(header), version),
      ...(house ? [card(referralNumber, { id: header.id, house }, firstVersion)] : []),
    ],
  };
}

/**
 * The arrival in the local time of the next house. A date and time the sender gave is local to whichever
 * house receives it; an instant stays the same, and both zones are read to convert it.
 */
export async function arrivalThere(
  scope: Scope,
  { house, arrival }: ReferralHeader,
  { payload }: ReferralBody,
  to: ReferralHeader["house"],
): Promise<ReferralHeader["arrival"]> {
  if (!arrival || !payload.arrival?.at) return arrival;
  const [from, there] = await Promise.all([zoneOf(scope, house), zoneOf(scope, to)]);
  return onClockOf(arrival, from, there);
}

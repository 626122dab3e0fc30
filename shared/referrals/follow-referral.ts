import { changed } from "#shared/engine/changes/following.ts";
import { derived, madeOnce, projection, written } from "#shared/engine/projections/projection.ts";
import { consent, referralOfConsent } from "#shared/records/consent/consent.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { numbersOf, referralNumber } from "#shared/records/referral/number.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { cardOf, decisionTimingOf, inboxEntryOf } from "#shared/records/referral/projections.ts";
import {
  decisionTiming,
  inboxEntry,
  locatorKey,
  referralCard,
  referralLocator,
} from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { retentionEntry, retentionEntryOf } from "#shared/records/referral/retention-entry.ts";
import { viewThroughGate } from "#shared/referrals/partner/through-gate.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

interface Where {
  readonly house: ReferralHeader["house"];
  readonly referral: ReferralHeader["id"];
}

/** The places of all referrals of the network. */
const everyReferral = async (scope: Scope): Promise<readonly Where[]> =>
  (await queryAll(scope, { in: scope.homes.inbox(), prefix: "R#" }, referralLocator)).map(({ value }) => ({
    house: value.house,
    referral: value.id,
  }));

/** The authoritative header; undefined for one that was left behind. */
async function authority(scope: Scope, at: Where): Promise<Stored<ReferralHeader> | undefined> {
  const found = await scope.table.get(referralHeader, headerKey(scope.homes, at.house, at.referral));
  return found?.value.place === "moved" ? undefined : found;
}

const from = [changed(referralHeader, ({ house, referral }) => ({ house, referral }))];

/** Projections of a referral's header: inbox entry and decision timing. */
export const referralFollows = projection({
  from,
  to: [inboxEntry, decisionTiming],
  sources: everyReferral,
  of: async (scope, at) => {
    const found = await authority(scope, at);
    if (!found) return [];
    const { value, version } = found;
    return [
      written(inboxEntry, inboxEntryOf(value), version),
      written(decisionTiming, decisionTimingOf(value), version),
    ];
  },
});

/** The partner's view follows the header and its consent: it is written through the gate. */
export const partnerViewFollows = projection({
  from: [
    changed(referralHeader, ({ referral }) => ({ referral })),
    changed(consent, ({ consent: id }) => ({ referral: referralOfConsent(id) })),
  ],
  to: [partnerView],
  sources: async (scope) => (await everyReferral(scope)).map(({ referral }) => ({ referral })),
  of: async (scope, { referral }) => {
    const where = await scope.table.get(referralLocator, locatorKey(scope.homes, referral));
    const found = where && (await authority(scope, { house: where.value.house, referral }));
    const passed = found && (await viewThroughGate(scope, found));
    return passed ? [written(partnerView, passed.view, passed.version, passed.also)] : [];
  },
});

/**
 * A retention entry is created once for a closed referral without a move-in; afterward only the clock changes
 * it.
 */
export const retentionFollows = projection({
  from,
  to: [retentionEntry],
  sources: everyReferral,
  of: async (scope, at) => {
    const found = await authority(scope, at);
    const entry = found && retentionEntryOf(found.value);
    return entry ? [madeOnce(retentionEntry, entry)] : [];
  },
});

/** The board card is written with the header. */
export const boardCardDerived = derived({
  to: [referralCard],
  sources: everyReferral,
  of: async (scope, at) => {
    const found = await authority(scope, at);
    const card = found && cardOf(found.value);
    return found && card ? [written(referralCard, card, found.version)] : [];
  },
});

/** The numbers are written with the place. */
export const numbersDerived = derived({
  to: [referralNumber],
  sources: everyReferral,
  of: async (_, { referral: id, house }) =>
    numbersOf({ id, house }).map((one) => madeOnce(referralNumber, one)),
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { referralCard, referralLocator } from "#shared/records/referral/records.ts";
import { afterConsent } from "#shared/referrals/partner/after-consent.ts";
import { decode, type Entity, encode } from "#shared/table/entity.ts";
import { homesOf } from "#shared/tenancy/homes.ts";

const at = { network: "net_1", house: "hse_1", partner: "ptn_1" } as const;

/** An item as it was stored before these fields were there. */
function firstShape<V>(entity: Entity<V>, without: readonly string[]) {
  const [sample] = entity.samples(at);
  if (!sample) throw new Error("no sample");
  const item = encode(entity, homesOf(at.network), sample, 1);
  const data = Object.fromEntries(
    Object.entries(item.data as object).filter(([name]) => !without.includes(name)),
  );
  return { sample, item: { ...item, schema: 1, data } };
}

test("cards, locators and views of the first shape are read as having nothing under way", () => {
  const underWay = ["pausedSince", "screenAt", "callBy"];
  const card = firstShape(referralCard, [...underWay, "voteAsked", "conditionsOpen"]);
  expect(decode(referralCard, card.item).value).toEqual(card.sample);
  const known = firstShape(referralLocator, [...underWay, "contactPhone"]);
  expect(decode(referralLocator, known.item).value).toEqual({ ...known.sample, contactPhone: "" });
  const view = firstShape(partnerView, [
    "pause",
    "pausedMinutes",
    "conditions",
    "arrival",
    "goesTo",
    "consentExpires",
  ]);
  const read = decode(partnerView, view.item).value;
  // By which day its consent ends is not known: nothing of it is told before its header is followed again.
  expect(read).toEqual({ ...view.sample, consentExpires: "0001-01-01" });
  expect(afterConsent(read, Temporal.Instant.from("2026-01-01T00:00:00.000Z")).status).toBe("not_shared");
  const decision = { kind: "declined", at: "2026-01-02T00:00:00.000Z", reason: "house_vote" };
  const said = { ...decision, wouldChange: "a call", elsewhere: "not known" };
  const declined = { ...view.item, data: { ...view.item.data, decision: said } };
  expect(decode(partnerView, declined).value.decision).toEqual({ ...said, voteReason: null });
});

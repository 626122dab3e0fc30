import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { defineForm, ids, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { referralBody } from "#shared/records/referral/body.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { factsBeside, requireByHand } from "./only-by-hand.ts";

/** The houses a person wants, by hand; none: any suitable one. */
export const housesForm = defineForm("houses", "referral.take", { houses: ids("house") });

const most = 20;

/**
 * Changes which houses a referral by hand is for. @throws not_found, forbidden, invalid `/houses`, conflict
 * (`sent_by_partner`, `referral_closed`, `nothing_changed`, `being_passed`)
 */
export async function changeHouses(scope: Scope, input: OnReferral & Sent<typeof housesForm>): Promise<void> {
  const asks = {
    verb: "changeHouses",
    form: housesForm,
    answers: noAnswer,
    beside: factsBeside(scope, input),
  };
  await actOn(scope, input, asks, async (was, { houses }, { beside: body }) => {
    requireByHand(was);
    if (!body) throw notFound();
    const wanted = houses.length > 0 ? houses : "any_suitable";
    const before = was.wanted === "any_suitable" ? [] : was.wanted;
    const named = await namedHouses(scope, [...new Set([...houses, ...before])]);
    if (houses.length > most || houses.some((one) => !named.has(one)))
      throw invalidField("/houses", "house.unknown");
    if ([...houses].sort().join() === [...before].sort().join()) throw referralConflict("nothing_changed");
    const names = (of: readonly Id<"house">[]) =>
      of.length > 0 ? of.map((one) => named.get(one)?.name ?? "").join(", ") : null;
    const { payload } = body.value;
    const facts = { ...payload, routing: { ...payload.routing, houses: wanted } };
    return {
      answer: null,
      type: "referral.houses_changed",
      data: { houses: names(houses), was: names(before) },
      next: { ...was, wanted } satisfies ReferralHeader,
      sideChanges: [card(referralBody, { ...body.value, payload: facts }, body.version + 1)],
    };
  });
}

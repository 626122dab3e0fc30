import type { Temporal } from "temporal-polyfill";
import type { Done } from "#functions/copy/done.ts";
import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { mayHear, mayTellReferrer } from "#shared/records/referral/may-tell.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { readReferralStanding } from "#shared/views/referral-standing.ts";
import { referralOf } from "../../kit/params.ts";
import { referrerIn } from "../../kit/referred-by.ts";
import { type HouseContext, isInHouse, type ScopedContext } from "../../kit/route.ts";

/** The referral after the act, for the sentence about it. */
async function after(ctx: ScopedContext) {
  const { scope } = ctx;
  const house = isInHouse(ctx) ? ctx.house : null;
  const { header, timeZone } = await readReferralStanding(scope, { house, referral: referralOf(ctx) });
  const { source, state, contact } = header;
  const at = (instant: string) => moment(instant, scope.now(), timeZone);
  const kept = bedKept(state);
  return {
    state,
    at,
    callee: mayTellReferrer(header, scope.now()) ? contact.name : words().referrals.sources.self.inSentence,
    partner: referrerIn(source),
    sees: seenBy(header, scope.now()),
    bed: kept?.bedLabel ?? "",
    until: kept ? at(kept.until) : "",
  };
}

/** Who sees the decision: a partner does, others are called; neither without a consent that allows it. */
function seenBy(header: ReferralHeader, now: Temporal.Instant): string {
  if (!mayHear(header, "decision", now)) return "no";
  return header.source.kind === "partner" ? "yes" : "tell";
}

export async function declinedDone(ctx: ScopedContext): Promise<Done> {
  const { sees, partner } = await after(ctx);
  return ["referral.declined", { sees, partner }];
}

export async function acceptedDone(ctx: ScopedContext): Promise<Done> {
  const { sees, partner, bed, until, state } = await after(ctx);
  const conditions = state.status === "accepted_with_conditions" ? "yes" : "no";
  return ["referral.accepted", { conditions, bed, until, sees, partner }];
}

/** Where an act on a referral is undone. */
export const undoHere = (ctx: HouseContext) => `/houses/${ctx.house}/referrals/${referralOf(ctx)}/undo`;

export const undoneDone = (_: ScopedContext, { status }: { readonly status: string }): Done => [
  "referral.undone",
  { status },
];

/** What is said of a bed that is held. */
export const heldDone =
  (code: "referral.hold_extended" | "waitlist.offer_accepted") =>
  async (ctx: ScopedContext): Promise<Done> => {
    const { bed, until } = await after(ctx);
    return [code, { bed, until }];
  };

export async function offeredDone(ctx: ScopedContext, offer: { readonly until: string }): Promise<Done> {
  const { at } = await after(ctx);
  return ["waitlist.offered", { until: at(offer.until) }];
}

export async function noShowDone(ctx: ScopedContext, { callBy }: { readonly callBy: string }): Promise<Done> {
  const { at, callee } = await after(ctx);
  return ["referral.no_show", { callee, callBy: at(callBy) }];
}

export async function noShowCallDone(ctx: ScopedContext): Promise<Done> {
  const { bed, until, state } = await after(ctx);
  if (bed) return ["referral.no_show_later", { bed, until }];
  return state.status === "received" ? "referral.no_show_waits" : "referral.no_show_closed";
}

import type { Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { acceptOffer, declineOffer, offerAcceptanceForm } from "#shared/referrals/waitlist/answer-offer.ts";
import { moveOnWaitlist, positionForm } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { offerBed, offerForm } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist, waitlistingForm } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { listNeeds } from "#shared/referrals/waitlist/reach-list.ts";
import { takeOffWaitlist } from "#shared/referrals/waitlist/take-off-waitlist.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { referralIn, referralOf } from "../../kit/params.ts";
import {
  type HouseContext,
  inCare,
  inHouse,
  type Make,
  type PageContext,
  type Route,
  type ScopedContext,
} from "../../kit/route.ts";
import { button, resource, type Sending, send } from "../../kit/routes.ts";
import type { Markup } from "../../ui/layout.tsx";
import { heldDone, offeredDone, undoHere } from "../referral/done.ts";
import { referralPage } from "../referral/page.tsx";
import { networkWaitlistPage } from "./network-page.tsx";
import { waitlistPage } from "./page.tsx";

interface List<C extends ScopedContext> {
  readonly over: (needs: Permission) => Make<C>;
  /** The path of the list: a house's, or empty for the network's. */
  readonly record: string;
  readonly reads: Permission;
  readonly page: (ctx: PageContext<C>) => Promise<Markup>;
  readonly at: (ctx: C) => Pick<Waitlist, "house"> & { referral: ReturnType<typeof referralOf> };
  readonly forms?: Readonly<Record<string, Sending<C>>>;
}
const pathOf = ({ house }: Pick<Waitlist, "house">) => (house ? `/houses/${house}` : "");

/** The actions of both lists, a house's and the network's. */
const listRoutes = <C extends ScopedContext>({ over, record, reads, page, at, forms }: List<C>): Route[] => [
  ...resource<C>(`${record}/waitlist`, over, {
    needs: reads,
    page,
    next: (ctx) => `${pathOf(at(ctx))}/waitlist`,
    forms: {
      ":referral/position": send(
        positionForm,
        (ctx, sent) => moveOnWaitlist(ctx.scope, { ...sent, ...at(ctx) }),
        "waitlist.moved",
      ),
      ":referral/removal": send(
        button(listNeeds),
        (ctx, sent) => takeOffWaitlist(ctx.scope, { ...at(ctx), ...sent }),
        "waitlist.removed",
        (ctx) => `${pathOf(at(ctx))}/referrals/${at(ctx).referral}`,
      ),
      ...forms,
    },
  }),
  ...resource<C>(`${record}/referrals/:referral`, over, {
    page: (ctx) => referralPage(ctx, at(ctx)),
    next: (ctx) => `${pathOf(at(ctx))}/waitlist`,
    forms: {
      waitlisting: send(
        waitlistingForm,
        (ctx, sent) => putOnWaitlist(ctx.scope, { ...sent, ...at(ctx) }),
        "waitlist.added",
      ),
    },
  }),
];

export const waitlistRoutes: readonly Route[] = [
  ...listRoutes<HouseContext>({
    over: inHouse,
    record: "/houses/:house",
    reads: "referral.read",
    page: waitlistPage,
    at: referralIn,
    forms: {
      ":referral/offer": send(
        offerForm,
        (ctx, sent) => offerBed(ctx.scope, { ...sent, ...referralIn(ctx) }),
        offeredDone,
        undefined,
        { undo: undoHere },
      ),
      ":referral/offer-acceptance": send(
        offerAcceptanceForm,
        (ctx, sent) => acceptOffer(ctx.scope, { ...sent, ...referralIn(ctx) }),
        heldDone("waitlist.offer_accepted"),
        (ctx) => `/houses/${ctx.house}/referrals/${referralOf(ctx)}`,
        { undo: undoHere },
      ),
      ":referral/offer-refusal": send(
        button(listNeeds),
        (ctx, sent) => declineOffer(ctx.scope, { ...referralIn(ctx), ...sent }),
        "waitlist.offer_declined",
      ),
    },
  }),
  ...listRoutes<ScopedContext>({
    over: inCare,
    record: "",
    reads: "inbox.read",
    page: networkWaitlistPage,
    at: (ctx) => ({ house: null, referral: referralOf(ctx) }),
  }),
];

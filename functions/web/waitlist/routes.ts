import * as z from "zod";
import { acceptOffer, declineOffer } from "#shared/waitlist/answer-offer.ts";
import { moveOnWaitlist } from "#shared/waitlist/move-on-waitlist.ts";
import { offerBed } from "#shared/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/waitlist/put-on-waitlist.ts";
import { takeOffWaitlist } from "#shared/waitlist/take-off-waitlist.ts";
import type { Waitlist } from "#shared/waitlist/waitlist.ts";
import { act, optionalText, text } from "../act.ts";
import { referralPage } from "../referrals/page.tsx";
import { chosen, idIn } from "../referrals/routes.ts";
import { type HouseDesk, inHouse, type Route, type ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { networkWaitlistPage } from "./network-page.tsx";
import { waitlistPage } from "./page.tsx";

const referralOf = ({ c }: Pick<ScopedDesk, "c">) => idIn(c, "referral", "referral");
const decide = inHouse("referral.decide");
const care = (
  method: "get" | "post",
  path: string,
  handle: (desk: ScopedDesk) => Promise<Response>,
): Route => ({
  method,
  path,
  over: "care",
  permission: method === "get" ? "inbox.read" : "referral.decide",
  handle,
});
const all = "/houses/:house/waitlist";
const one = `${all}/:referral`;

/** What can be done on either list, a house's or the network's: the same forms, the same use cases. */
function placing(desk: ScopedDesk, house: Waitlist["house"]) {
  const at = { house, referral: referralOf(desk) };
  const list = house ? `/houses/${house}/waitlist` : "/waitlist";
  const again = (typed: Typed) =>
    house ? waitlistPage({ ...(desk as HouseDesk), typed }) : networkWaitlistPage({ ...desk, typed });
  return {
    move: () =>
      act(desk, {
        fields: z.object({ position: text, reason: text, seen: z.coerce.number().int().catch(0) }),
        perform: async (values) => {
          await moveOnWaitlist(desk.scope, { ...at, ...values });
          return list;
        },
        again,
      }),
    takeOff: () =>
      act(desk, {
        fields: z.object({}),
        perform: async ({ command }) => {
          await takeOffWaitlist(desk.scope, { ...at, command });
          return house ? `/houses/${house}/referrals/${at.referral}` : `/referrals/${at.referral}`;
        },
        again,
      }),
    putOn: () =>
      act(desk, {
        fields: z.object({ reason: text }),
        perform: async (values) => {
          await putOnWaitlist(desk.scope, { ...at, ...values });
          return list;
        },
        again: (typed) => referralPage({ ...desk, typed }, at),
      }),
  };
}

const inList = (desk: HouseDesk) => ({ house: desk.house, referral: referralOf(desk) });
const listAgain = (desk: HouseDesk) => (typed: Typed) => waitlistPage({ ...desk, typed });
const listPath = (desk: HouseDesk) => `/houses/${desk.house}/waitlist`;

export const waitlistRoutes: readonly Route[] = [
  inHouse("referral.read")("get", all, async (desk) => desk.c.html(await listAgain(desk)(nothingTyped))),
  decide("post", "/houses/:house/referrals/:referral/waitlisting", (desk) =>
    placing(desk, desk.house).putOn(),
  ),
  decide("post", `${one}/position`, (desk) => placing(desk, desk.house).move()),
  decide("post", `${one}/removal`, (desk) => placing(desk, desk.house).takeOff()),
  decide("post", `${one}/offer`, (desk) =>
    act(desk, {
      fields: z.object({ bed: chosen("bed"), until: text, reason: text }),
      perform: async (values) => {
        await offerBed(desk.scope, { ...inList(desk), ...values });
        return listPath(desk);
      },
      again: listAgain(desk),
    }),
  ),
  decide("post", `${one}/offer-acceptance`, (desk) =>
    act(desk, {
      fields: z.object({ until: optionalText }),
      perform: async (values) => {
        await acceptOffer(desk.scope, { ...inList(desk), ...values });
        return `/houses/${desk.house}/referrals/${referralOf(desk)}`;
      },
      again: listAgain(desk),
    }),
  ),
  decide("post", `${one}/offer-refusal`, (desk) =>
    act(desk, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await declineOffer(desk.scope, { ...inList(desk), command });
        return listPath(desk);
      },
      again: listAgain(desk),
    }),
  ),
  care("get", "/waitlist", async (desk) =>
    desk.c.html(await networkWaitlistPage({ ...desk, typed: nothingTyped })),
  ),
  care("post", "/referrals/:referral/waitlisting", (desk) => placing(desk, null).putOn()),
  care("post", "/waitlist/:referral/position", (desk) => placing(desk, null).move()),
  care("post", "/waitlist/:referral/removal", (desk) => placing(desk, null).takeOff()),
];

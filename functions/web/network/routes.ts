import * as z from "zod";
import { suspendMember } from "#shared/member/suspend-member.ts";
import { suspendKey } from "#shared/partner/suspend-key.ts";
import { act } from "../act.ts";
import { idIn } from "../referrals/routes.ts";
import type { Route } from "../route.ts";
import { nothingTyped } from "../ui/form.tsx";
import { membersPage } from "./members.tsx";
import { networkPage } from "./page.tsx";
import { partnersPage } from "./partners.tsx";

const suspending = z.object({ suspended: z.enum(["yes", "no"]).transform((value) => value === "yes") });

export const networkRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/network",
    over: "administration",
    permission: "network.read",
    handle: async (desk) => desk.c.html(await networkPage(desk)),
  },
  {
    method: "get",
    path: "/network/members",
    over: "administration",
    permission: "member.suspend",
    handle: async (desk) => desk.c.html(await membersPage({ ...desk, typed: nothingTyped })),
  },
  {
    method: "post",
    path: "/network/members/:member/suspension",
    over: "administration",
    permission: "member.suspend",
    handle: (desk) =>
      act(desk, {
        fields: suspending,
        perform: async (values) => {
          await suspendMember(desk.scope, { member: idIn(desk.c, "member", "member"), ...values });
          return "/network/members";
        },
        again: (typed) => membersPage({ ...desk, typed }),
      }),
  },
  {
    method: "get",
    path: "/network/partners",
    over: "administration",
    permission: "partner.suspend",
    handle: async (desk) => desk.c.html(await partnersPage({ ...desk, typed: nothingTyped })),
  },
  {
    method: "post",
    path: "/network/partners/keys/:key/suspension",
    over: "administration",
    permission: "partner.suspend",
    handle: (desk) =>
      act(desk, {
        fields: suspending,
        perform: async (values) => {
          await suspendKey(desk.scope, { key: idIn(desk.c, "key", "key"), ...values });
          return "/network/partners";
        },
        again: (typed) => partnersPage({ ...desk, typed }),
      }),
  },
];

import * as z from "zod";
import { en } from "#functions/copy/en/index.ts";
import { addMember, type Invitation } from "#shared/network/member/add-member.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { inviteAgain } from "#shared/network/member/invite-again.ts";
import { recordCredential } from "#shared/network/member/record-credential.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { isRole } from "#shared/tenancy/roles.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { idIn } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { membersPage } from "./list.tsx";
import { memberPage } from "./page.tsx";
import { housesIn } from "./role-fields.tsx";

export const suspending = z.object({
  suspended: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});

const memberOf = (ctx: ScopedContext) => idIn(ctx.c, "member", "member");
const pathOf = (ctx: ScopedContext) => `/network/members/${memberOf(ctx)}`;
const again = (ctx: ScopedContext) => (typed: FormState) => memberPage({ ...ctx, typed }, memberOf(ctx));
const route = inAdministration("member.manage");
const one = "/network/members/:member";

/** The invitation email: who invites, to which network, in what role, and where to sign in. */
const invitation = ({ membership, site }: ScopedContext, role: string): Invitation => ({
  subject: en.network.staff.mail.subject({ network: membership.networkName }),
  text: en.network.staff.mail.text({
    by: membership.name,
    network: membership.networkName,
    role: isRole(role) ? en.common.roles[role] : "",
    url: `${site.origin}/sign-in`,
  }),
});

export const memberRoutes: readonly Route[] = [
  route("get", "/network/members", async (ctx) =>
    ctx.c.html(await membersPage({ ...ctx, typed: nothingEntered })),
  ),
  route("post", "/network/members", (ctx) =>
    handleForm(ctx, {
      fields: z.looseObject({ name: text, email: text, role: text }),
      perform: async ({ name, email, role, command, ...rest }) => {
        const { member } = await addMember(ctx.scope, {
          name,
          email,
          role,
          command,
          houses: housesIn(rest),
          identity: ctx.site.identify(email),
          networkName: ctx.membership.networkName,
          door: ctx.world.openDoor("web"),
          invitation: invitation(ctx, role),
        });
        return `/network/members/${member}`;
      },
      rerender: (typed) => membersPage({ ...ctx, typed }),
    }),
  ),
  route("get", one, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  route("post", `${one}/role`, (ctx) =>
    handleForm(ctx, {
      fields: z.looseObject({ name: text, role: text }),
      perform: async ({ name, role, command, ...rest }) => {
        await changeRole(ctx.scope, {
          member: memberOf(ctx),
          name,
          role,
          command,
          houses: housesIn(rest),
        });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  route("post", `${one}/suspension`, (ctx) =>
    handleForm(ctx, {
      fields: suspending,
      perform: async (values) => {
        await suspendMember(ctx.scope, { member: memberOf(ctx), ...values });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  route("post", `${one}/invitation`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await inviteAgain(ctx.scope, {
          member: memberOf(ctx),
          invitation: (member) => invitation(ctx, member.role),
          command,
        });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
  route("post", `${one}/removal`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await removeMember(ctx.scope, { member: memberOf(ctx), command });
        return "/network/members";
      },
      rerender: again(ctx),
    }),
  ),
  route("post", `${one}/credentials`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({
        kind: text,
        note: optionalText,
        expires: optionalText,
        taken: z.enum(["on", "away"]),
      }),
      perform: async (values) => {
        await recordCredential(ctx.scope, { member: memberOf(ctx), ...values });
        return pathOf(ctx);
      },
      rerender: again(ctx),
    }),
  ),
];

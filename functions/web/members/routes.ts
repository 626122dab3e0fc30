import * as z from "zod";
import { addMember, type Invitation } from "#shared/member/add-member.ts";
import { changeRole } from "#shared/member/change-role.ts";
import { inviteAgain } from "#shared/member/invite-again.ts";
import { recordCredential } from "#shared/member/record-credential.ts";
import { removeMember } from "#shared/member/remove-member.ts";
import { suspendMember } from "#shared/member/suspend-member.ts";
import { isRole } from "#shared/tenancy/roles.ts";
import { act, optionalText, text } from "../act.ts";
import { en } from "../copy/en.ts";
import { idIn } from "../referrals/routes.ts";
import { inAdministration, type Route, type ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { membersPage } from "./list.tsx";
import { memberPage } from "./page.tsx";
import { housesIn } from "./role-fields.tsx";

export const suspending = z.object({
  suspended: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});

const memberOf = (desk: ScopedDesk) => idIn(desk.c, "member", "member");
const pathOf = (desk: ScopedDesk) => `/network/members/${memberOf(desk)}`;
const again = (desk: ScopedDesk) => (typed: Typed) => memberPage({ ...desk, typed }, memberOf(desk));
const route = inAdministration("member.manage");
const one = "/network/members/:member";

/** What an invitation says: by whom, to which network, as what, and where to sign in. */
const invitation = ({ membership, site }: ScopedDesk, role: string): Invitation => ({
  subject: en.people.mail.subject(membership.networkName),
  text: en.people.mail.text(
    membership.name,
    membership.networkName,
    isRole(role) ? en.roles[role] : "",
    `${site.origin}/sign-in`,
  ),
});

export const memberRoutes: readonly Route[] = [
  route("get", "/network/members", async (desk) =>
    desk.c.html(await membersPage({ ...desk, typed: nothingTyped })),
  ),
  route("post", "/network/members", (desk) =>
    act(desk, {
      fields: z.looseObject({ name: text, email: text, role: text }),
      perform: async ({ name, email, role, command, ...rest }) => {
        const { member } = await addMember(desk.scope, {
          name,
          email,
          role,
          command,
          houses: housesIn(rest),
          identity: desk.site.identify(email),
          networkName: desk.membership.networkName,
          door: desk.world.openDoor("web"),
          invitation: invitation(desk, role),
        });
        return `/network/members/${member}`;
      },
      again: (typed) => membersPage({ ...desk, typed }),
    }),
  ),
  route("get", one, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  route("post", `${one}/role`, (desk) =>
    act(desk, {
      fields: z.looseObject({ name: text, role: text }),
      perform: async ({ name, role, command, ...rest }) => {
        await changeRole(desk.scope, {
          member: memberOf(desk),
          name,
          role,
          command,
          houses: housesIn(rest),
        });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  route("post", `${one}/suspension`, (desk) =>
    act(desk, {
      fields: suspending,
      perform: async (values) => {
        await suspendMember(desk.scope, { member: memberOf(desk), ...values });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  route("post", `${one}/invitation`, (desk) =>
    act(desk, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await inviteAgain(desk.scope, {
          member: memberOf(desk),
          invitation: (member) => invitation(desk, member.role),
          command,
        });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
  route("post", `${one}/removal`, (desk) =>
    act(desk, {
      fields: z.object({}),
      perform: async ({ command }) => {
        await removeMember(desk.scope, { member: memberOf(desk), command });
        return "/network/members";
      },
      again: again(desk),
    }),
  ),
  route("post", `${one}/credentials`, (desk) =>
    act(desk, {
      fields: z.object({
        kind: text,
        note: optionalText,
        expires: optionalText,
        taken: z.enum(["on", "away"]),
      }),
      perform: async (values) => {
        await recordCredential(desk.scope, { member: memberOf(desk), ...values });
        return pathOf(desk);
      },
      again: again(desk),
    }),
  ),
];

import { accessMail } from "#functions/copy/mails.ts";
import { words } from "#functions/copy/words.ts";
import { whoEntered } from "#shared/network/door/remember-identity.ts";
import { addMember, inviteForm, roleForm } from "#shared/network/member/add-member.ts";
import type { WriteInvitation } from "#shared/network/member/ask-invitation.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { inviteAgain } from "#shared/network/member/invite-again.ts";
import { credentialForm, recordCredential } from "#shared/network/member/record-credential.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import type { TellAccess } from "#shared/network/member/tell-access.ts";
import { yesOrNo } from "../../kit/handle-form.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, fieldsOf, resource, send } from "../../kit/routes.ts";
import { membersPage } from "./list.tsx";
import { memberPage } from "./page.tsx";

const all = "/network/members";
const needs = "member.manage";
const memberIn = (ctx: ScopedContext) => ({ member: idIn(ctx, "member") });

/** The invitation email: who invites, to which network, in what role, where to sign in, how to stop. */
const invitation =
  ({ membership, site }: ScopedContext): WriteInvitation =>
  ({ by, role, stop }) => ({
    subject: words().network.staff.mail.subject({ network: membership.networkName }),
    text: words().network.staff.mail.text({
      by: by.name,
      from: by.email,
      network: membership.networkName,
      role: words().common.roles[role],
      url: `${site.origin}/sign-in`,
      stop: `${site.origin}/invitations/${stop}`,
    }),
  });

/** Everyone who runs the network is mailed that someone can see residents now. */
const tell = ({ membership: { network, networkName }, site, world }: ScopedContext): TellAccess => ({
  write: (told) => accessMail(words(), told, { network: networkName, origin: site.origin }),
  whoEntered: (members) =>
    whoEntered(
      world.openDoor("web"),
      members.map(({ id, identity }) => ({ network, member: id, identity })),
    ),
});

export const memberRoutes: readonly Route[] = [
  ...resource(all, inAdministration, {
    needs,
    page: membersPage,
    forms: {
      "": send(
        inviteForm,
        (ctx, sent) =>
          addMember(ctx.scope, {
            ...sent,
            identity: ctx.site.identify(sent.email ?? ""),
            networkName: ctx.membership.networkName,
            door: ctx.world.openDoor("web"),
            invitation: invitation(ctx),
            tell: tell(ctx),
          }),
        "member.invited",
        (_, { member }) => `${all}/${member}`,
      ),
    },
  }),
  ...resource(`${all}/:member`, inAdministration, {
    needs,
    page: (ctx) => memberPage(ctx, memberIn(ctx).member),
    forms: {
      role: send(
        roleForm,
        (ctx, sent) => changeRole(ctx.scope, { ...sent, ...memberIn(ctx), tell: tell(ctx) }),
        "member.role",
      ),
      suspension: send(
        fieldsOf(needs, { suspended: yesOrNo }),
        (ctx, sent) => suspendMember(ctx.scope, { ...memberIn(ctx), ...sent, tell: tell(ctx) }),
        (_, __, { suspended }) => ["member.suspended", { suspended }],
      ),
      invitation: send(
        button(needs),
        (ctx, sent) =>
          inviteAgain(ctx.scope, {
            ...memberIn(ctx),
            door: ctx.world.openDoor("web"),
            invitation: invitation(ctx),
            ...sent,
          }),
        "member.invited_again",
      ),
      removal: send(
        button(needs),
        (ctx, sent) => removeMember(ctx.scope, { ...memberIn(ctx), ...sent }),
        "member.removed",
        () => all,
      ),
      credentials: send(
        credentialForm,
        (ctx, sent) => recordCredential(ctx.scope, { ...sent, ...memberIn(ctx), taken: "on" }),
        "member.credential",
      ),
      "credentials/removal": send(
        credentialForm,
        (ctx, sent) => recordCredential(ctx.scope, { ...sent, ...memberIn(ctx), taken: "away" }),
        "member.credential_removed",
      ),
    },
  }),
];

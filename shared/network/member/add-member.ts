import * as z from "zod";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import {
  choice,
  defineForm,
  email,
  ids,
  name,
  type PartlySaid,
  type Said,
  type Sent,
} from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { forgetIdentity, rememberIdentity } from "#shared/network/door/remember-identity.ts";
import { grantEntity } from "#shared/records/door/entities.ts";
import { knownHouses } from "#shared/records/house/known-houses.ts";
import { administratorsWith } from "#shared/records/member/administrators.ts";
import { clinicianChange } from "#shared/records/member/clinician.ts";
import { memberEvents } from "#shared/records/member/events.ts";
import { leadChange } from "#shared/records/member/house-lead.ts";
import {
  grantOf,
  type Member,
  member,
  memberKey,
  memberPlace,
  placeKey,
} from "#shared/records/member/member.ts";
import { mentorChange } from "#shared/records/member/mentor.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import { teamChange } from "#shared/records/member/team.ts";
import { recipientChange } from "#shared/records/notification/recipient.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { card, create } from "#shared/table/transact.ts";
import { roleNames, rule } from "#shared/tenancy/roles.ts";
import { askInvitation, type WriteInvitation } from "./ask-invitation.ts";
import { accessNotices, type TellAccess } from "./tell-access.ts";

export type NewMember = Pick<Member, "name" | "email" | "role" | "houses" | "identity" | "networkName">;

const role = {
  role: choice(roleNames, "member.role_required"),
  houses: ids("house"),
};
const own = name({ most: 120, required: "text.name_required" });
export const inviteForm = defineForm("invite", "member.manage", {
  name: own,
  email: email("text.email_required"),
  ...role,
});
export const roleForm = defineForm("role", "member.manage", { name: own, ...role });

export interface AddMember extends Sent<typeof inviteForm>, Pick<NewMember, "identity" | "networkName"> {
  /** The web's door: sign-in finds the membership through it. */
  readonly door: Table;
  /** If left out, no mail is sent. */
  readonly invitation?: WriteInvitation | undefined;
  /** Everyone who runs the network is told if the role sees residents. */
  readonly tell: TellAccess;
  readonly command: string;
}

/** A new member, before any event. */
export const newMember = (scope: Scope, id: Member["id"], given: NewMember, invitedBy: string[]): Member => ({
  ...given,
  id,
  since: stamp(scope.now()),
  invitedBy,
  suspended: null,
  removed: null,
  invitedAt: null,
  sessionsFrom: null,
  credentials: [],
});

/**
 * Adds a member with a role, in some or all houses, with the door's grant in the same transaction, and sends
 * the invitation if given. A person may have two roles, but not the same one twice. @throws forbidden,
 * invalid, conflict `already_member`
 */
export async function addMember(scope: Scope, input: AddMember): Promise<{ member: Member["id"] }> {
  requirePermission(scope, inviteForm.needs);
  const home = scope.homes.administration();
  const { command, door, invitation } = input;
  const said = inviteForm.read(input, needsHouses);
  const given: NewMember = {
    ...said,
    houses: await housesOf(scope, said),
    identity: input.identity,
    networkName: input.networkName,
  };
  // Drawn from the command, so that a repeat after a crash uses the same membership id.
  const id: Member["id"] = `mem_${fingerprint([scope.network, scope.actor, command]).slice(0, 26)}`;
  const asks = invitation
    ? [await askInvitation(scope, { door, id: `invite-${id}`, to: given, write: invitation })]
    : [];
  const row = { identity: given.identity, network: scope.network, member: id };
  const act = {
    home,
    verb: "addMember",
    command,
    asked: given,
    answers: z.object({ member: idSchema("member") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const place = placeKey(scope.homes, given.identity, given.role);
    if (await scope.table.get(memberPlace, place)) throw memberConflict("already_member");
    await rememberIdentity(door, row);
    const invitedAt = invitation ? stamp(scope.now()) : null;
    const value: Member = { ...newMember(scope, id, given, await inviters(scope)), invitedAt };
    const data = { name: value.name, role: value.role };
    return {
      answer: { member: id },
      events: [
        eventOf(memberEvents, { type: "member.added", in: home, feed: home, subject: { member: id }, data }),
      ],
      changes: [
        create(member, value),
        create(memberPlace, { identity: value.identity, role: value.role, member: id }),
        card(grantEntity, grantOf(scope.network, value), 1),
        recipientChange(scope.homes, value, 1),
        ...leadChange(undefined, value, 1),
        ...mentorChange(undefined, value, 1),
        ...clinicianChange(undefined, value, 1),
        ...teamChange(undefined, value, 1),
        ...(await administratorsWith(scope, value)),
        ...(await accessNotices(scope, { value, command, tell: input.tell })),
        ...asks,
      ],
    };
  }).catch(async (error: unknown) => {
    // After a refusal the membership does not exist: remove the identity's row too.
    if (error instanceof Refusal) await forgetIdentity(door, row);
    throw error;
  });
  return answer;
}

/** The identities of who invites, of who invited them, and so on. */
async function inviters({ actor, table, homes }: Scope): Promise<string[]> {
  if (actor.kind !== "member") return [];
  const found = await table.get(member, memberKey(homes, actor.id));
  return found ? [...new Set([found.value.identity, ...found.value.invitedBy])] : [];
}

/** A role in houses requires at least one. */
export function needsHouses({ role, houses }: PartlySaid<typeof roleForm>, errors: FieldErrors): void {
  if (role && rule(role).worksIn === "houses" && houses?.length === 0)
    errors.add("/houses", "member.houses_required");
}

/** The houses of a role, all of them the network's. @throws invalid `/houses` */
export const housesOf = async (
  scope: Scope,
  { role, houses }: Pick<Said<typeof roleForm>, "role" | "houses">,
): Promise<Member["houses"]> => (rule(role).worksIn === "houses" ? knownHouses(scope, houses) : []);

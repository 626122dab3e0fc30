import * as z from "zod";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField, Refusal } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { readEmail, readText } from "#shared/kernel/text.ts";
import { forgetIdentity, rememberIdentity } from "#shared/network/door/remember-identity.ts";
import { grantEntity } from "#shared/records/door/entities.ts";
import { knownHouses } from "#shared/records/house/known-houses.ts";
import { administratorsWith } from "#shared/records/member/administrators.ts";
import { memberEvents } from "#shared/records/member/events.ts";
import { grantOf, type Member, member, memberPlace, placeKey } from "#shared/records/member/member.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { card, create } from "#shared/table/transact.ts";
import { isRole, rule } from "#shared/tenancy/roles.ts";

export type NewMember = Pick<Member, "name" | "email" | "role" | "houses" | "identity" | "networkName">;

/** The invitation mail; it never contains data from a person's record. */
export interface Invitation {
  readonly subject: string;
  readonly text: string;
}

export interface AddMember extends Omit<NewMember, "role" | "houses"> {
  readonly role: string;
  readonly houses: readonly string[];
  /** The web's door: sign-in finds the membership through it. */
  readonly door: Table;
  /** If left out, no mail is sent. */
  readonly invitation?: Invitation | undefined;
  readonly command: string;
}

/** A new member, before any event. */
export const newMember = (id: Member["id"], given: NewMember): Member => ({
  ...given,
  id,
  suspended: null,
  removed: null,
  invitedAt: null,
  credentials: [],
});

/**
 * Adds a member with a role, in some or all houses, with the door's grant in the same transaction, and sends
 * the invitation if given. A person may have two roles, but not the same one twice. @throws forbidden,
 * invalid, conflict `already_member`
 */
export async function addMember(scope: Scope, input: AddMember): Promise<{ member: Member["id"] }> {
  requirePermission(scope, "member.manage");
  const home = scope.homes.administration();
  const { command, door, invitation } = input;
  const given: NewMember = {
    name: readText(input.name, "/name", { most: 120, required: "text.name_required" }),
    email: readEmail(input.email, "/email"),
    ...(await roleIn(scope, input.role, input.houses)),
    identity: input.identity,
    networkName: input.networkName,
  };
  // Drawn from the command, so that a repeat after a crash uses the same membership id.
  const id: Member["id"] = `mem_${fingerprint([scope.network, scope.actor, command]).slice(0, 26)}`;
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
    const value: Member = { ...newMember(id, given), invitedAt };
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
        ...(await administratorsWith(scope, value)),
        ...(invitation
          ? [
              sendRequest(scope, home, `invite-${id}`, mail, {
                to: value.email,
                kind: "invitation",
                ...invitation,
              }),
            ]
          : []),
      ],
    };
  }).catch(async (error: unknown) => {
    // After a refusal the membership does not exist: remove the identity's row too.
    if (error instanceof Refusal) await forgetIdentity(door, row);
    throw error;
  });
  return answer;
}

/** A role with the houses it needs, all in the network. @throws invalid `/role`, `/houses` */
export async function roleIn(
  scope: Scope,
  role: string,
  houses: readonly string[],
): Promise<Pick<Member, "role" | "houses">> {
  if (!isRole(role)) throw invalidField("/role", "member.role_required");
  if (rule(role).worksIn !== "houses") return { role, houses: [] };
  if (houses.length === 0) throw invalidField("/houses", "member.houses_required");
  return { role, houses: await knownHouses(scope, houses) };
}

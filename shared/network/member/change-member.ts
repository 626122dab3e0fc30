import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { grantEntity } from "#shared/records/door/entities.ts";
import { endsSessions } from "#shared/records/member/access.ts";
import { administratorsWith } from "#shared/records/member/administrators.ts";
import { clinicianChange, memberClinician, memberClinicianKey } from "#shared/records/member/clinician.ts";
import { memberEvents } from "#shared/records/member/events.ts";
import { houseLead, houseLeadKey, leadChange } from "#shared/records/member/house-lead.ts";
import { grantOf, type Member, member, memberKey } from "#shared/records/member/member.ts";
import { memberMentor, memberMentorKey, mentorChange } from "#shared/records/member/mentor.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import { onTeam, onTeamKey, teamChange } from "#shared/records/member/team.ts";
import { recipientChange } from "#shared/records/notification/recipient.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf, type Occurrence } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, card, nextVersion, remove, replace } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { accessNotices, type TellAccess } from "./tell-access.ts";

interface ChangeOfMember {
  readonly member: Member["id"];
  readonly verb: string;
  readonly command: string;
  /** The full request. */
  readonly asked: unknown;
  /** Left out where the change cannot give access: everyone who runs the network is told if it does. */
  readonly tell?: TellAccess;
  /** Refused for the administrator's own membership. */
  readonly notOneself?: boolean;
}
type Changed = Occurrence<typeof memberEvents> & {
  readonly value: Member;
  readonly also?: readonly Change[];
};

/**
 * Changes a member, with the door's grant in the same transaction, so that it applies at the next request; whoever
 * may see more, or was suspended, has to sign in again. Never leaves a network without an administrator. @throws not_found, forbidden, conflict
 * `last_administrator`, `yourself`
 */
export async function changeMember(
  scope: Scope,
  input: ChangeOfMember,
  change: (was: Member) => Changed | Promise<Changed>,
): Promise<void> {
  requirePermission(scope, "member.manage");
  const home = scope.homes.administration();
  const asked = { member: input.member, asked: input.asked };
  const act = { home, verb: input.verb, command: input.command, asked, answers: noAnswer };
  await commit(scope, act, async () => {
    const [was, lead, walks, treats, works] = await scope.table.getAll([
      { entity: member, key: memberKey(scope.homes, input.member) },
      { entity: houseLead, key: houseLeadKey(scope.homes, input.member) },
      { entity: memberMentor, key: memberMentorKey(scope.homes, input.member) },
      { entity: memberClinician, key: memberClinicianKey(scope.homes, input.member) },
      { entity: onTeam, key: onTeamKey(scope.homes, input.member) },
    ]);
    if (!was || was.value.removed) throw notFound();
    if (input.notOneself && scope.actor.kind === "member" && scope.actor.id === input.member)
      throw memberConflict("yourself");
    const { value: changed, also = [], ...what } = await change(was.value);
    const value: Member = endsSessions(was.value, changed)
      ? { ...changed, sessionsFrom: stamp(scope.now()) }
      : changed;
    return {
      answer: null,
      events: [eventOf(memberEvents, { ...what, in: home, feed: home, subject: { member: value.id } })],
      changes: [
        replace(member, was, value),
        value.removed
          ? remove("grant", { pk: doors.grant(scope.network, value.id), sk: "G" })
          : card(grantEntity, grantOf(scope.network, value), nextVersion(was)),
        recipientChange(scope.homes, value, nextVersion(was)),
        ...leadChange(lead, value, nextVersion(was)),
        ...mentorChange(walks, value, nextVersion(was)),
        ...clinicianChange(treats, value, nextVersion(was)),
        ...teamChange(works, value, nextVersion(was)),
        ...(await administratorsWith(scope, value)),
        ...(input.tell
          ? await accessNotices(scope, { was: was.value, value, command: input.command, tell: input.tell })
          : []),
        ...also,
      ],
    };
  });
}

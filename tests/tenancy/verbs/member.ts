import { addMember } from "#shared/network/member/add-member.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { inviteAgain } from "#shared/network/member/invite-again.ts";
import { listMembers } from "#shared/network/member/list-members.ts";
import { readMember } from "#shared/network/member/read-member.ts";
import { recordCredential } from "#shared/network/member/record-credential.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { command } from "../../support/small-world.ts";
import { quiet } from "../../support/standing.ts";
import type { Verb } from "./kit.ts";

export const memberVerbs: Record<string, Verb> = {
  listMembers: {
    permission: "member.manage",
    over: "administration",
    lists: true,
    run: (s) => listMembers(s, {}),
  },
  suspendMember: {
    tells: "member.suspended",
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) => suspendMember(s, { member, suspended: true, tell: quiet, command: command() }),
  },
  readMember: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) => readMember(s, { member }),
  },
  addMember: {
    tells: "member.added",
    permission: "member.manage",
    over: "administration",
    run: (s, { house }, w) =>
      addMember(s, {
        name: "Ann Otter",
        email: "ann@otter.example",
        role: "house_staff",
        houses: [house],
        identity: "otter",
        networkName: "Network",
        door: w.world.openDoor("web"),
        tell: quiet,
        command: command(),
      }),
  },
  changeRole: {
    tells: "member.changed",
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) =>
      changeRole(s, {
        member,
        name: "Ann Otter",
        role: "admissions",
        houses: [],
        tell: quiet,
        command: command(),
      }),
  },
  removeMember: {
    tells: "member.removed",
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) => removeMember(s, { member, command: command() }),
  },
  inviteAgain: {
    tells: "member.invited",
    permission: "member.manage",
    over: "administration",
    run: (s, { member }, w) =>
      inviteAgain(s, {
        member,
        door: w.world.openDoor("web"),
        invitation: () => ({ subject: "s", text: "t" }),
        command: command(),
      }),
  },
  recordCredential: {
    tells: "member.credential_recorded",
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) =>
      recordCredential(s, {
        member,
        kind: "other",
        note: "n",
        expires: undefined,
        taken: "on",
        command: command(),
      }),
  },
};

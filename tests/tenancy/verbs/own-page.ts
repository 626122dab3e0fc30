import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import { inviteResident } from "#shared/journeys/access/invite-resident.ts";
import { borrowerOf, lendPhone } from "#shared/journeys/access/lend-phone.ts";
import { readAccess } from "#shared/journeys/access/read-access.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { issuer } from "../../support/doors.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const permission = "resident.invite";
const replaced = { subject: "There is a new way to sign in", text: "" };

export const ownPageVerbs: Record<string, Verb> = {
  readAccess: {
    permission,
    over: "house",
    run: (s, { house, stay }) => readAccess(s, { house, stay }),
  },
  inviteResident: {
    tells: "access.invited",
    permission,
    over: "house",
    run: (s, { house, stay }, world) =>
      inviteResident(s, {
        house,
        stay,
        email: "linus@residents.example",
        door: world.world.openDoor("web"),
        identify: (email) => identityOf(issuer, email),
        write: () => ({ subject: "Please sign in", text: "" }),
        replaced,
        command: command(),
      }),
  },
  inviteByLink: {
    tells: "access.invited",
    permission,
    over: "house",
    run: (s, { house, stay }) => inviteByLink(s, { house, stay, replaced, command: command() }),
  },
  lendPhone: {
    tells: "access.invited",
    permission,
    over: "house",
    run: (s, { house, stay }) => lendPhone(s, { house, stay, replaced, command: command() }),
  },
  borrowerOf: {
    permission,
    over: "house",
    run: (s, { house, stay }) => borrowerOf(s, { house, stay }),
  },
  endAccess: {
    tells: "access.ended",
    permission,
    over: "house",
    run: (s, { house, stay }) => endAccess(s, { house, stay, command: command() }),
  },
};

/** The resident is invited. */
export const invitedResident: Makes = async (world, it) => {
  const manager = world.as(world.lantern.members.house_manager, it.house);
  await ownPageVerbs.inviteResident?.run(manager, it, world);
  return {};
};

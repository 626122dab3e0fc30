import { answerGuest } from "#shared/consents/guest/answer-guest.ts";
import { guestScope, type Invited } from "#shared/consents/guest/guest-scope.ts";
import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { listGuests } from "#shared/consents/guest/list-guests.ts";
import { openGuest, readInvitation } from "#shared/consents/guest/open-guest.ts";
import { withdrawLink } from "#shared/consents/link/withdraw-link.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkIdOf } from "#shared/records/door/link.ts";
import { parseLink } from "#shared/records/door/tokens.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Things, Verb } from "./kit.ts";

const asGuest: Verb["over"] = ({ world }, { id: network }, { guest }) =>
  guestScope(world, { network, guest }, "req");
const invited = ({ named: person, consent }: Things): Invited => ({ person, consent });

export const guestVerbs: Record<string, Verb> = {
  inviteGuest: {
    tells: "guest.invited",
    permission: "link.manage",
    over: "house",
    run: (s, { house, stay, consent }) =>
      inviteGuest(s, { house, stay, consent, name: "Ona Rook", command: command() }),
  },
  listGuests: {
    permission: "consent.read",
    over: "house",
    run: (s, { house, stay, consent }) => listGuests(s, { house, stay, consent }),
  },
  withdrawLink: {
    tells: "link.withdrawn",
    permission: "link.manage",
    over: "house",
    run: (s, { house, stay, consent, link }) =>
      withdrawLink(s, { house, stay, consent, link, command: command() }),
  },
  readInvitation: {
    permission: "guest.answer",
    over: asGuest,
    run: (s, it) => readInvitation(s, invited(it)),
  },
  openGuest: {
    tells: "disclosure.recorded",
    permission: "guest.answer",
    over: asGuest,
    run: (s, it) => openGuest(s, { ...invited(it), command: command() }),
  },
  answerGuest: {
    tells: "guest.answered",
    permission: "guest.answer",
    over: asGuest,
    run: (s, it) =>
      answerGuest(s, { ...invited(it), is: "yes", phone: "555-555-0100", reach: "", command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    guest: Id<"guest">;
    link: Id<"link">;
    /** Whose consent names the guest. */
    named: Id<"person">;
  }
}

export const invitedGuest: Makes = async (world, { house, stay, consent }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const asked = { house, stay, consent, name: "Rosa Bracken", command: command() };
  const { guest, token } = await inviteGuest(manager, asked);
  const parts = parseLink(token ?? "");
  if (!parts) throw new Error("no link");
  return { guest, link: linkIdOf(parts.secret), named: parts.person };
};

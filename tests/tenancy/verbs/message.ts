import { chooseMail, stopMail } from "#shared/journeys/messages/choose-mail.ts";
import { markRead } from "#shared/journeys/messages/mark-read.ts";
import { readMessages } from "#shared/journeys/messages/read-messages.ts";
import { sendMessage } from "#shared/journeys/messages/send-message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A mentor of the network asked, in the journey with the same id. */
const walking = {
  permission: "journey.read",
  over: (world, { members }, { journey }) => scopeOfMentor(world.world, members.peer_mentor, journey, "req"),
} satisfies Partial<Verb>;

/** A resident with the same ids. */
const own = {
  permission: "self.read",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

const sameAddress = { email: "linus@example.org", identity: "i", identify: () => "i" };

export const messageVerbs: Record<string, Verb> = {
  readMessages: { ...walking, run: (s) => readMessages(s) },
  markRead: {
    ...walking,
    lists: true,
    tells: "message.read",
    run: (s, { message }) => markRead(s, { upTo: message }).then(() => ({})),
  },
  sendMessage: {
    ...own,
    permission: "journey.write",
    tells: "message.sent",
    run: (s) => sendMessage(s, { words: "Home safe", command: command() }),
  },
  chooseMail: {
    ...own,
    tells: "message.mail_chosen",
    run: (s) => chooseMail(s, { ...sameAddress, command: command() }),
  },
  stopMail: { ...own, tells: "message.mail_chosen", run: (s) => stopMail(s, { command: command() }) },
};

declare module "./kit.ts" {
  interface Things {
    message: Id<"message">;
  }
}

/** The resident wrote to their mentor. */
export const writtenMessage: Makes = async (world, { journey, resident }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person: resident }, "req");
  await sendMessage(scope, { words: "The bus was late", command: command() });
  const [message] = (await readMessages(scope)).messages;
  return { message: message?.id ?? "msg_none" };
};

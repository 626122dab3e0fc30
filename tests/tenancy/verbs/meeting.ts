import { noteMeeting } from "#shared/journeys/meetings/note-meeting.ts";
import { readOwnMeetings } from "#shared/journeys/meetings/read-meetings.ts";
import { endCommitment, setCommitment } from "#shared/journeys/meetings/set-commitment.ts";
import { shareMeetings } from "#shared/journeys/meetings/share-meetings.ts";
import { takeMeetingBack } from "#shared/journeys/meetings/take-back.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { command, type SmallWorld } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A resident with the same ids, in the network asked. */
const own = {
  permission: "self.read",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

const went = (world: SmallWorld) =>
  ({ on: world.today(), pathway: "na", way: "online", name: "", command: command() }) as const;

export const meetingVerbs: Record<string, Verb> = {
  readOwnMeetings: { ...own, run: (s) => readOwnMeetings(s) },
  noteMeeting: { ...own, tells: "meeting.noted", run: (s, _, world) => noteMeeting(s, went(world)) },
  takeMeetingBack: {
    ...own,
    tells: "meeting.taken_back",
    run: (s, { meeting }) => takeMeetingBack(s, { meeting, command: command() }),
  },
  setCommitment: {
    ...own,
    tells: "meeting.commitment_set",
    run: (s) => setCommitment(s, { weekly: "3", command: command() }),
  },
  endCommitment: {
    ...own,
    tells: "meeting.commitment_ended",
    run: (s) => endCommitment(s, { command: command() }),
  },
  shareMeetings: {
    ...own,
    tells: "meeting.sharing_chosen",
    run: (s) => shareMeetings(s, { share: "mentor", command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    meeting: Id<"meeting">;
  }
}

/** A meeting that the resident wrote down. */
export const notedMeeting: Makes = async (world, { journey, resident }) => {
  const scope = scopeOfResident(world.world, { network: world.lantern.id, journey, person: resident }, "req");
  await noteMeeting(scope, went(world));
  const [one] = (await readOwnMeetings(scope)).meetings;
  return { meeting: one?.id ?? "mtg_none" };
};

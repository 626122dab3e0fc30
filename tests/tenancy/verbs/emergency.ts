import type { Id } from "#shared/kernel/ids.ts";
import { chooseRecord, endEmergency } from "#shared/residents/emergency/choose-record.ts";
import { openEmergency } from "#shared/residents/emergency/open-emergency.ts";
import {
  listEmergencies,
  listOwnEmergencies,
  readEmergency,
} from "#shared/residents/emergency/read-emergencies.ts";
import { readInEmergency } from "#shared/residents/emergency/read-in-emergency.ts";
import { reviewEmergency } from "#shared/residents/emergency/review-emergency.ts";
import { scopeOfEmergencies } from "#shared/table/member-scopes.ts";
import { command, type SmallNetwork, type SmallWorld } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const sent = { reason: "medical", words: "Not waking up" };
const ofOpener = {
  permission: "emergency.open",
  over: ({ world }: SmallWorld, { members }: SmallNetwork) =>
    scopeOfEmergencies(world, members.house_manager, "req"),
} as const;
const review = { verdict: "justified", note: "The ambulance came", identity: "i-of-the-reviewer" };

export const emergencyVerbs: Record<string, Verb> = {
  openEmergency: {
    ...ofOpener,
    tells: "emergency.opened",
    run: (s, { house }) =>
      openEmergency(s, { ...sent, house, identity: "i-of-the-opener", command: command() }),
  },
  listOwnEmergencies: { ...ofOpener, lists: true, run: (s) => listOwnEmergencies(s) },
  readInEmergency: { ...ofOpener, run: (s, { emergency }) => readInEmergency(s, { emergency }) },
  chooseRecord: {
    ...ofOpener,
    tells: "emergency.record_chosen",
    run: (s, { emergency, stay }) => chooseRecord(s, { emergency, stay, command: command() }),
  },
  endEmergency: {
    ...ofOpener,
    tells: "emergency.ended",
    run: (s, { emergency }) => endEmergency(s, { emergency, command: command() }),
  },
  listEmergencies: {
    permission: "emergency.review",
    over: "administration",
    lists: true,
    run: (s) => listEmergencies(s),
  },
  readEmergency: {
    permission: "emergency.review",
    over: "care",
    run: (s, { emergency }) => readEmergency(s, { emergency }),
  },
  reviewEmergency: {
    permission: "emergency.review",
    over: "administration",
    tells: "emergency.reviewed",
    run: (s, { emergency }) => reviewEmergency(s, { ...review, emergency, command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** Opened in Juniper by its house manager; no record chosen yet. */
    emergency: Id<"emergency">;
  }
}

export const openedEmergency: Makes = (world, { house }) => {
  const { identity } = world.lantern.members.house_manager;
  return openEmergency(ofOpener.over(world, world.lantern), { ...sent, house, identity, command: command() });
};

import { clearNight, clearWeekday, setNights, setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { readOnCall, readOnCallTonight } from "#shared/houses/roster/read-on-call.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const manage = { permission: "roster.manage", over: "house" } as const;
const who = { known: "", name: "Hollis Vireo", phone: "555 010 0199", email: "" };

export const rosterVerbs: Record<string, Verb> = {
  readOnCall: { permission: "roster.read", over: "house", run: (s, { house }) => readOnCall(s, { house }) },
  readOnCallTonight: {
    permission: "inbox.read",
    over: "care",
    lists: true,
    run: (s) => readOnCallTonight(s, {}),
  },
  setNights: {
    tells: "house.on_call_changed",
    ...manage,
    run: (s, { house }, w) => setNights(s, { house, ...who, from: w.today(), to: "", command: command() }),
  },
  setWeekly: {
    tells: "house.on_call_changed",
    ...manage,
    run: (s, { house }) => setWeekly(s, { house, ...who, days: ["1"], command: command() }),
  },
  clearNight: {
    tells: "house.on_call_changed",
    ...manage,
    run: (s, { house }, w) => clearNight(s, { house, on: w.today(), command: command() }),
  },
  clearWeekday: {
    tells: "house.on_call_changed",
    ...manage,
    run: (s, { house }) => clearWeekday(s, { house, day: 1, command: command() }),
  },
};

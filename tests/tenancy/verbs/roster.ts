import { clearNight, clearWeekday, setNights, setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { practiceAlert } from "#shared/houses/roster/practice-alert.ts";
import { readOnCall, readOnCallTonight } from "#shared/houses/roster/read-on-call.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

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
  practiceAlert: {
    permission: "alert.practice",
    over: "house",
    tells: "house.alert_practiced",
    run: (s, { house }) => practiceAlert(s, { house, command: command() }),
  },
  clearWeekday: {
    tells: "house.on_call_changed",
    ...manage,
    run: (s, { house }) => clearWeekday(s, { house, day: 1, command: command() }),
  },
};

/** Someone with a number is on call every night. */
export const someoneOnCall: Makes = async (world, { house }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const days = ["1", "2", "3", "4", "5", "6", "7"];
  await setWeekly(manager, { house, ...who, phone: "(213) 373-4253", days, command: command() });
  return {};
};

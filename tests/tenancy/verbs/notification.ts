import {
  chooseNotifications,
  readNotifications,
  setNotifications,
} from "#shared/network/notification/choose-notifications.ts";
import { scopeOfStaff } from "#shared/table/member-scopes.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

/** They name no record: another network's member reads and changes their own. */
const own = {
  permission: "notification.choose",
  over: (world, network) => scopeOfStaff(world.world, network.members.house_manager, "req"),
  lists: true,
} satisfies Partial<Verb>;

export const notificationVerbs: Record<string, Verb> = {
  readNotifications: { ...own, run: (s) => readNotifications(s) },
  setNotifications: {
    ...own,
    tells: "notification.chosen",
    run: async (s) => {
      await setNotifications(s, { kinds: ["overdue"], wanted: false, command: command() });
      return null;
    },
  },
  chooseNotifications: {
    ...own,
    tells: "notification.chosen",
    run: async (s) => {
      await chooseNotifications(s, { email: ["overdue"], command: command() });
      return null;
    },
  },
};

import {
  chooseNotifications,
  chooseTexts,
  readNotifications,
  setNotifications,
} from "#shared/network/notification/choose-notifications.ts";
import {
  askPhoneCode,
  confirmPhone,
  readPhoneNumber,
  removePhone,
} from "#shared/network/notification/set-phone.ts";
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
  chooseTexts: {
    ...own,
    tells: "notification.chosen",
    run: async (s) => {
      await chooseTexts(s, { text: ["overdue"], command: command() });
      return null;
    },
  },
  readPhoneNumber: { ...own, run: async (s) => [(await readPhoneNumber(s)) ?? []].flat() },
  askPhoneCode: {
    ...own,
    tells: "notification.phone_asked",
    run: async (s) => {
      await askPhoneCode(s, { number: "555 555 0142", say: (code) => code, command: command() });
      return null;
    },
  },
  confirmPhone: {
    ...own,
    tells: "notification.phone_asked notification.phone_confirmed",
    countsTries: true,
    run: async (s) => {
      let code = "";
      const say = (one: string) => {
        code = one;
        return one;
      };
      await askPhoneCode(s, { number: "555 555 0143", say, command: command() });
      await confirmPhone(s, { code, command: command() });
      return null;
    },
  },
  removePhone: {
    ...own,
    tells: "notification.phone_asked notification.phone_removed",
    run: async (s) => {
      await askPhoneCode(s, { number: "555 555 0144", say: (code) => code, command: command() });
      await removePhone(s, { command: command() });
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

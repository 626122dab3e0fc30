import type { Id } from "#shared/kernel/ids.ts";
import { assessBreach } from "#shared/network/breach/assess-breach.ts";
import { changeBreachPolicy } from "#shared/network/breach/change-policy.ts";
import { closeBreach } from "#shared/network/breach/close-breach.ts";
import { listBreaches, readBreach } from "#shared/network/breach/read-breaches.ts";
import { correctBreach, recordBreach } from "#shared/network/breach/record-breach.ts";
import { recordNotice, takeBackNotice } from "#shared/network/breach/record-notice.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const sent = {
  discoveredOn: "2026-03-01",
  what: "A phone was lost",
  information: ["name"],
  people: "3",
  listAt: "The admissions folder",
};
const assessed = {
  nature: "Names",
  recipient: "Not known",
  viewed: "Not known",
  mitigated: "Wiped",
  decision: "notify",
  reason: "It was unlocked",
};

const ofAdministration = { permission: "breach.manage", over: "administration" } as const;
const noticeTo = (to: string): Verb => ({
  ...ofAdministration,
  tells: "breach.notice_recorded",
  run: (s, { breach }) =>
    recordNotice(s, { breach, to, sentOn: "2026-03-02", how: "Mail", command: command() }),
});

export const breachVerbs: Record<string, Verb> = {
  listBreaches: { ...ofAdministration, lists: true, run: (s) => listBreaches(s) },
  readBreach: { ...ofAdministration, run: (s, { breach }) => readBreach(s, { breach }) },
  recordBreach: {
    ...ofAdministration,
    tells: "breach.recorded",
    lists: true,
    run: (s) => recordBreach(s, { ...sent, command: command() }),
  },
  correctBreach: {
    ...ofAdministration,
    tells: "breach.corrected",
    run: (s, { breach }) => correctBreach(s, { breach, version: 1, sent, command: command() }),
  },
  assessBreach: {
    ...ofAdministration,
    tells: "breach.assessed",
    run: (s, { breach }) => assessBreach(s, { breach, ...assessed, command: command() }),
  },
  recordNotice: noticeTo("individuals"),
  recordNoticeToHhs: noticeTo("hhs"),
  takeBackNotice: {
    ...ofAdministration,
    tells: "breach.notice_in_error",
    run: (s, { breach }) => takeBackNotice(s, { breach, nth: 0, command: command() }),
  },
  closeBreach: {
    ...ofAdministration,
    tells: "breach.closed",
    run: (s, { breach }) => closeBreach(s, { breach, command: command() }),
  },
  changeBreachPolicy: {
    ...ofAdministration,
    tells: "breach.policy_changed",
    lists: true,
    run: async (s) => {
      await changeBreachPolicy(s, { stateLaw: "15 days", command: command() });
      return {};
    },
  },
};

declare module "./kit.ts" {
  interface Things {
    breach: Id<"breach">;
  }
}

export const breachOnRegister: Makes = (world) =>
  recordBreach(world.as(world.lantern.members.network_admin), { ...sent, command: command() });

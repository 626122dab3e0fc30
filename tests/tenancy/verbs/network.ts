import { listActivity } from "#shared/activity/list-activity.ts";
import { bedsSheet } from "#shared/export/administration.ts";
import { referralsSheet, residentsSheet } from "#shared/export/care.ts";
import { takeExport } from "#shared/export/take-export.ts";
import { readNetwork } from "#shared/network/read-network.ts";
import { readProgress } from "#shared/network/read-progress.ts";
import type { Verb } from "./kit.ts";

export const networkVerbs: Record<string, Verb> = {
  readNetwork: {
    permission: "network.read",
    over: "administration",
    lists: true,
    run: (s) => readNetwork(s, {}),
  },
  readProgress: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => readProgress(s),
  },
  listActivity: {
    permission: "activity.read",
    over: "administration",
    lists: true,
    run: (s) => listActivity(s, {}),
  },
  listActivityOfCare: {
    permission: "activity.read",
    over: "care",
    lists: true,
    run: (s) => listActivity(s, {}),
  },
  exportBeds: {
    permission: "export.take",
    over: "administration",
    lists: true,
    run: (s) => takeExport(s, bedsSheet, {}),
  },
  exportResidents: {
    permission: "export.take",
    over: "care",
    lists: true,
    run: (s) => takeExport(s, residentsSheet, {}),
  },
  exportReferrals: {
    permission: "export.take",
    over: "care",
    lists: true,
    run: (s) => takeExport(s, referralsSheet, {}),
  },
};

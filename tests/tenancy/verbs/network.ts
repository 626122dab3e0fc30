import { bedsSheet } from "#shared/exports/administration.ts";
import { referralsSheet, residentsSheet } from "#shared/exports/care.ts";
import { takeExport } from "#shared/exports/take-export.ts";
import { listActivity } from "#shared/views/activity.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readProgress } from "#shared/views/network-setup.ts";
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

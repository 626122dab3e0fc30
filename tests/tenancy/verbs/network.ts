import { bedsSheet } from "#shared/exports/administration.ts";
import { referralsSheet, residentsSheet } from "#shared/exports/care.ts";
import { handOver } from "#shared/exports/hand-over.ts";
import { takeExport } from "#shared/exports/take-export.ts";
import { changeProfile } from "#shared/network/network/change-profile.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { listActivity } from "#shared/views/activity.ts";
import { readBedNights } from "#shared/views/bed-nights.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readProgress } from "#shared/views/network-setup.ts";
import { signedConsent } from "../../consent/kit.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const profile = {
  name: "Lantern Row Homes",
  legalEntity: "Lantern Row Homes LLC",
  timeZone: "America/Los_Angeles",
  contactEmail: "office@lantern.example",
  contactPhone: "555-0111",
};

export const networkVerbs: Record<string, Verb> = {
  readNetwork: {
    permission: "network.read",
    over: "administration",
    lists: true,
    run: (s) => readNetwork(s, {}),
  },
  readBedNights: {
    permission: "occupancy.read",
    over: "administration",
    lists: true,
    run: (s) => readBedNights(s, {}),
  },
  readProfile: {
    permission: "network.read",
    over: "administration",
    lists: true,
    run: (s) => readProfile(s),
  },
  changeProfile: {
    tells: "network.renamed",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => changeProfile(s, { ...profile, command: command() }).then(() => ({})),
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
    tells: "export.taken",
    permission: "export.take",
    over: "administration",
    lists: true,
    run: (s) => takeExport(s, bedsSheet, {}),
  },
  exportResidents: {
    tells: "export.taken",
    permission: "export.take",
    over: "care",
    lists: true,
    run: (s) => takeExport(s, residentsSheet, {}),
  },
  handOver: {
    tells: "disclosure.recorded export.taken",
    permission: "export.take",
    over: "care",
    run: (s) =>
      handOver(s, { recipient: signedConsent.recipient, kind: signedConsent.kind, command: command() }),
  },
  exportReferrals: {
    tells: "export.taken",
    permission: "export.take",
    over: "care",
    lists: true,
    run: (s) => takeExport(s, referralsSheet, {}),
  },
};

import { openPorch } from "#shared/network/open-porch.ts";
import { readPurged } from "#shared/referral/read-purged.ts";
import { changePeriods } from "#shared/retention/change-periods.ts";
import { liftHold } from "#shared/retention/lift-hold.ts";
import { placeHold } from "#shared/retention/place-hold.ts";
import { readRetention } from "#shared/retention/read-retention.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const periods = { closedDays: "60", unansweredDays: "120", referralDays: "400" };

/** They answer nothing; what they must not name is then nowhere. */
const done = (act: Promise<void>) => act.then(() => ({}));

export const retentionVerbs: Record<string, Verb> = {
  readRetention: {
    permission: "retention.manage",
    over: "administration",
    lists: true,
    run: (s) => readRetention(s),
  },
  changePeriods: {
    permission: "retention.manage",
    over: "administration",
    lists: true,
    run: (s) => done(changePeriods(s, { sent: periods, command: command() })),
  },
  placeHold: {
    permission: "retention.manage",
    over: "administration",
    lists: true,
    run: (s) => done(placeHold(s, { on: "R-10001", why: "A subpoena", command: command() })),
  },
  liftHold: {
    permission: "retention.manage",
    over: "administration",
    run: (s) => liftHold(s, { on: "R-10002", command: command() }),
  },
  openPorch: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => done(openPorch(s, { open: false, command: command() })),
  },
  readPurged: {
    permission: "referral.read",
    over: "house",
    run: (s, { house, referral }) => readPurged(s, { house, referral }),
  },
};

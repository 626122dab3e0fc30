import { describePublicForm } from "#shared/network/network/describe-public-form.ts";
import { readOversight, setOversight } from "#shared/network/network/set-oversight.ts";
import { setPublicForm } from "#shared/network/network/set-public-form.ts";
import { changePeriods } from "#shared/network/retention/change-periods.ts";
import { liftHold } from "#shared/network/retention/lift-hold.ts";
import { placeHold } from "#shared/network/retention/place-hold.ts";
import { readHeld } from "#shared/network/retention/read-held.ts";
import { readRetention } from "#shared/network/retention/read-retention.ts";
import { readPurged } from "#shared/referrals/ending/read-purged.ts";
import { someOversight } from "../../support/reviews.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const periods = { closedDays: "60", unansweredDays: "120", referralDays: "400" };

/** They return nothing, so they can't leak anything. */
const done = (act: Promise<void>) => act.then(() => ({}));

export const retentionVerbs: Record<string, Verb> = {
  readRetention: {
    permission: "retention.manage",
    over: "administration",
    lists: true,
    run: (s) => readRetention(s),
  },
  readHeld: {
    permission: "inbox.read",
    over: "care",
    lists: true,
    run: (s) => readHeld(s, { number: "R-10002" }),
  },
  changePeriods: {
    tells: "retention.changed",
    permission: "retention.manage",
    over: "administration",
    lists: true,
    run: (s) => done(changePeriods(s, { sent: periods, command: command() })),
  },
  placeHold: {
    tells: "retention.held",
    permission: "retention.manage",
    over: "administration",
    lists: true,
    run: (s) => done(placeHold(s, { on: "R-10001", why: "A subpoena", command: command() })),
  },
  liftHold: {
    tells: "retention.lifted",
    permission: "retention.manage",
    over: "administration",
    run: (s) => liftHold(s, { on: "R-10002", command: command() }),
  },
  setPublicForm: {
    tells: "network.inquiries_closed",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => done(setPublicForm(s, { open: false, command: command() })),
  },
  describePublicForm: {
    tells: "network.public_form_changed",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => done(describePublicForm(s, { towns: "Pasadena", callBackHours: "4", command: command() })),
  },
  readOversight: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: async (s) => (await readOversight(s)) ?? null,
  },
  setOversight: {
    tells: "network.oversight_changed",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => done(setOversight(s, { ...someOversight, command: command() })),
  },
  readPurged: {
    permission: "referral.read",
    over: "house",
    run: (s, { house, referral }) => readPurged(s, { house, referral }),
  },
};

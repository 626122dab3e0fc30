import { expect } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept, closedAtOf, conditionsOf, pauseOf } from "#shared/records/referral/state.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { noShowFollows, recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { meetCondition } from "#shared/referrals/decisions/meet-condition.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { resumeReferral } from "#shared/referrals/decisions/resume-referral.ts";
import { extendHold } from "#shared/referrals/hold/extend-hold.ts";
import { giveInformation } from "#shared/referrals/partner/give-information.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, localTime, type SmallWorld } from "./small-world.ts";

interface Asked {
  readonly world: SmallWorld;
  readonly care: Scope;
  readonly partner: Scope;
  readonly referral: Id<"referral">;
  readonly house: Id<"house">;
  readonly bed: { readonly id: Id<"bed">; readonly house: Id<"house"> };
  /** A random number to choose with. */
  readonly at: number;
}

/** The steps of a referral for race tests: each calls one use case with suitable input. */
export const referralSteps = {
  accept_on_conditions: ({ world, care, referral, bed, at }) =>
    acceptReferral(care, {
      house: bed.house,
      referral,
      bed: bed.id,
      until: localTime(world.clock, 1 + at),
      conditions: "One\nTwo",
      command: command(),
    }),
  meet: ({ care, referral, house, at }) =>
    meetCondition(care, { house, referral, condition: at % 2 === 0 ? "One" : "Two", command: command() }),
  ask: ({ care, referral, house, at }) =>
    requestInformation(care, {
      house: at > 5 ? null : house,
      referral,
      question: "When?",
      command: command(),
    }),
  resume: ({ care, referral, house, at }) =>
    resumeReferral(care, { house: at > 5 ? null : house, referral, note: "At noon.", command: command() }),
  inform: ({ partner, referral }) =>
    giveInformation(partner, {
      referral,
      body: { answer: "At noon." },
      command: command(),
      bodyHash: "noon",
    }),
  extend: ({ world, care, referral, bed, at }) =>
    extendHold(care, {
      house: bed.house,
      referral,
      bed: bed.id,
      until: localTime(world.clock, 2 + at),
      command: command(),
    }),
  no_show: ({ care, referral, house, at }) =>
    markNoShow(care, { house, referral, keepBed: at % 2 === 0, command: command() }),
  no_show_call: ({ world, care, referral, house, at }) =>
    recordNoShowCall(care, {
      house,
      referral,
      whom: "partner",
      who: "Iris",
      said: "Later.",
      follows: noShowFollows[at % 3] ?? "closed",
      date: world.today(),
      time: "",
      command: command(),
    }),
} satisfies Record<string, (asked: Asked) => Promise<unknown>>;

export type ReferralStep = keyof typeof referralSteps;
export const referralStepNames = Object.keys(referralSteps) as ReferralStep[];
export const isReferralStep = (name: string): name is ReferralStep => Object.hasOwn(referralSteps, name);

/** Invariants of every referral, after any order of steps. */
export function stepsHold(headers: readonly ReferralHeader[]): void {
  for (const { id, state } of headers) {
    const { status } = state;
    expect([id, pauseOf(state) !== null], id).toEqual([id, status === "information_requested"]);
    const open = conditionsOf(state).filter(({ met }) => !met);
    if (status === "accepted" || status === "moved_in") expect([id, open]).toEqual([id, []]);
    if (status === "accepted_with_conditions") expect([id, open.length > 0]).toEqual([id, true]);
    if (status === "received") expect([id, conditionsOf(state)]).toEqual([id, []]);
    if (status === "no_show") expect([id, state.call === "made"]).toEqual([id, closedAtOf(state) !== null]);
    if (bedKept(state))
      expect(["accepted", "accepted_with_conditions", "no_show", "waitlisted"]).toContain(status);
  }
}

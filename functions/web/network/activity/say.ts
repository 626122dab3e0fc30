import { en } from "#functions/copy/en/index.ts";
import { isId, spokenNumber } from "#shared/kernel/ids.ts";
import type { EventRecord } from "#shared/table/event.ts";

/** One event in words, and the number of its referral. An event type without words gets a generic text. */
export function said({ type, data, subject }: EventRecord): { what: string; about: string } {
  const what = en.common.trail[type]?.(data) ?? en.network.activity.other;
  return {
    what,
    about: isId("referral", subject.referral)
      ? en.referrals.number({ number: spokenNumber(subject.referral) })
      : "",
  };
}

export const whoDid = ({ actor }: EventRecord): string => actor.name ?? en.exports.system;

import { en } from "#functions/copy/en/en.ts";
import { isId, spokenNumber } from "#shared/kernel/ids.ts";
import type { EventRecord } from "#shared/table/event.ts";

/** One event in words, and the number of its referral. An event type without words gets a generic text. */
export function said({ type, data, subject }: EventRecord): { what: string; about: string } {
  const what = en.trail[type]?.(data) ?? en.activity.other;
  return {
    what,
    about: isId("referral", subject.referral) ? en.referral(spokenNumber(subject.referral)) : "",
  };
}

export const whoDid = ({ actor }: EventRecord): string => actor.name ?? en.exporting.system;

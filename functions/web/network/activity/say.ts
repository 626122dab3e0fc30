import { en } from "#functions/copy/en/en.ts";
import { isId, spokenNumber } from "#shared/kernel/ids.ts";
import type { EventRecord } from "#shared/table/event.ts";

/** One act in words, and the referral it is about by its number. Of a type that has no words only that much is said. */
export function said({ type, data, subject }: EventRecord): { what: string; about: string } {
  const what = en.trail[type]?.(data) ?? en.activity.other;
  return {
    what,
    about: isId("referral", subject.referral) ? en.referral(spokenNumber(subject.referral)) : "",
  };
}

export const whoDid = ({ actor }: EventRecord): string => actor.name ?? en.exporting.system;

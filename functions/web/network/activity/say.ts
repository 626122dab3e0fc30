import { words } from "#functions/copy/words.ts";
import { isId, spokenNumber } from "#shared/kernel/ids.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { sayEvent } from "../../kit/say-event.ts";

/** One event in words, and the number of its referral. */
export function said({ type, data, subject }: EventRecord): { what: string; about: string } {
  return {
    what: sayEvent({ type, data }),
    about: isId("referral", subject.referral)
      ? words().referrals.number({ number: spokenNumber(subject.referral) })
      : "",
  };
}

export const whoDid = ({ actor }: EventRecord): string => actor.name ?? words().exports.system;

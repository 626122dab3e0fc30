import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { wordsOf } from "#shared/records/person/names.ts";
import { phoneEnding } from "#shared/records/person/search-words.ts";
import { type ReferralNumber, referralNumber } from "#shared/records/referral/number.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";

/** The search box: a name, a referral's number, a bed or a phone. For those who see residents. */
export const searchBoxForm = defineForm("search", "stay.read", { wanted: text({ most: 200 }) });

export interface Wanted {
  /** `R-48213`, if a number was typed. */
  readonly number: string | null;
  /** As typed; empty if it is no phone number. */
  readonly phone: string;
  /** As typed, between spaces. */
  readonly typed: readonly string[];
  /** As names are compared. */
  readonly words: readonly string[];
}

/** `R-48213` of `r 48213`, or of the digits alone. */
export function numberIn(text: string): string | null {
  const digits = /^(?:r[\s-]*)?(\d{5})$/i.exec(text.trim())?.[1];
  return digits ? `R-${digits}` : null;
}

/** @throws invalid `/wanted` */
export function readWanted(sent: Sent<typeof searchBoxForm>): Wanted {
  const { wanted } = searchBoxForm.read(sent);
  const isPhone = /^[\d\s()+./x-]+$/i.test(wanted) && phoneEnding(wanted) !== undefined;
  return {
    number: numberIn(wanted),
    phone: isPhone ? wanted : "",
    typed: wanted.split(/\s+/u).filter(Boolean),
    words: wordsOf(wanted),
  };
}

/** Whether every word begins one of the words of a text. */
export const isIn = (words: readonly string[], text: string): boolean =>
  words.length > 0 && words.every((word) => wordsOf(text).some((one) => one.startsWith(word)));

/** Referrals with a number, in a house or in the network. */
export async function withNumber(scope: Scope, home: Home, number: string | null): Promise<ReferralNumber[]> {
  if (number === null) return [];
  const page = await scope.table.query({
    in: below.numbers(home),
    prefix: `${number}#`,
    limit: 20,
    kinds: [referralNumber],
  });
  return page.items.filter(is(referralNumber)).map((one) => one.value);
}

import { departure, departureKey } from "#shared/departure/departure.ts";
import { type Change, card } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type Brought, brought } from "./brought.ts";
import type { StayPlace } from "./link.ts";

/**
 * Puts one kind of thing of an old stay below the new one: its changes, 90 at most, the same again when run again.
 * It says nothing of the house that was left.
 */
type Copy = (scope: Scope, from: StayPlace, to: StayPlace) => Promise<Change[]>;

/** Medicines and belongings, as the checklist of the departure said: how many and what, not who handed them or where. */
const fromChecklist =
  (what: Brought["what"]): Copy =>
  async (scope, from, to) => {
    const found = await scope.table.get(departure, departureKey(scope.homes, from));
    const given = found?.value.answers[what];
    if (!given) return [];
    const { answer, words, count } = given;
    return [card(brought, { ...to, what, answer, words: answer === "kept" ? "" : words, count }, 1)];
  };

/** Every kind that can be taken along. One more is one more line here, and its word in the catalogue. */
export const copies = {
  medications: fromChecklist("medications"),
  belongings: fromChecklist("belongings"),
} as const satisfies Record<string, Copy>;

/** What stands in the stay itself and goes along in the same transaction: the phone number, the agreed fee. */
const inHeader = ["phone", "fee"] as const;
export type Carry = keyof typeof copies | (typeof inHeader)[number];
export const carries: readonly Carry[] = [...inHeader, "medications", "belongings"];
export const isCopied = (what: string): what is keyof typeof copies => Object.hasOwn(copies, what);

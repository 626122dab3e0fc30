import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { counting } from "#shared/records/test/counted.ts";
import { onBoard } from "#shared/records/test/open-test.ts";
import { type Test, test, testOfStay } from "#shared/records/test/test.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type Change, card, create, firstVersion } from "#shared/table/transact.ts";
import { entered, eventOfTest } from "./enter.ts";

/** A test to open, on whatever ground. */
export type Opening = Pick<
  Test,
  "id" | "ground" | "outsidePolicy" | "on" | "selection" | "edition" | "specimen" | "panel"
> & {
  readonly due: Instant;
  /** Why: for a suspicion, and outside the policy. */
  readonly words: string;
};

/**
 * Opens a test of a resident, in the caller's transaction: staff order it, or a selection does. Resident and collectors
 * are notified by the same commit.
 */
export function openTest(
  scope: Scope,
  { house, id: stay, journey }: Pick<Stay, "house" | "id" | "journey">,
  { words, ...opening }: Opening,
): { readonly event: NewEvent; readonly changes: readonly Change[] } {
  const opened = doneNow(scope);
  const value: Test = {
    ...opening,
    ...{ house, stay, journey, opened },
    site: "house",
    collector: null,
    named: [],
    linked: [],
    offered: [],
    observer: null,
    disclosure: null,
    collected: null,
    signed: null,
    photos: [],
    ended: null,
    interpreted: null,
    sent: null,
    laboratory: null,
    entries: 1,
    tellAt: opened.at,
  };
  const { ground, outsidePolicy } = opening;
  const type = outsidePolicy ? "test.outside_policy" : "test.opened";
  return {
    event: eventOfTest(scope, value, { type, data: { ground } }),
    changes: [
      create(test, value),
      card(testOfStay, value, firstVersion),
      onBoard(scope.homes, value, firstVersion),
      counting(value, firstVersion),
      entered(scope, value, 1, { kind: "opened", ground, outsidePolicy, words }),
      notifyOf(
        scope,
        scope.homes.house(house),
        { kind: "test_opened", subject: opening.id, house },
        "opened",
      ),
    ],
  };
}

export const dueIn = (scope: Scope, minutes: number): Instant => stamp(scope.now().add({ minutes }));

import { notFound } from "#shared/kernel/errors.ts";
import { counting } from "#shared/records/test/counted.ts";
import { type Custody, testEntry } from "#shared/records/test/entry.ts";
import { testEvents } from "#shared/records/test/events.ts";
import { onBoard } from "#shared/records/test/open-test.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { type Test, type TestPlace, test, testIn, testKey, testOfStay } from "#shared/records/test/test.ts";
import type { ActedBy, DoneInPerson } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, card, create, nextVersion, replace } from "#shared/table/transact.ts";
import { type InPerson, walksBeside } from "./walks-beside.ts";

export type ActOnTest = TestPlace & { readonly command: string };
type TestEvent = Occurrence<typeof testEvents>;

export const eventOfTest = ({ homes }: Scope, { house, id, stay }: Test, said: TestEvent): NewEvent => {
  const record = testIn(homes, { house, test: id });
  // In no shared feed: that somebody is tested is theirs.
  return eventOf(testEvents, { ...said, in: record, feed: record, subject: { test: id, stay } });
};

/** An entry of the chain of custody. */
export const entered = (
  scope: Scope,
  { id, house }: Test,
  nth: number,
  what: Custody,
  by: ActedBy = doneNow(scope).by,
): Change => create(testEntry, { ...doneNow(scope), by, house, test: id, nth, what });

/** What an act changes of a test, and the entry that says so. */
export interface Act {
  readonly value: Partial<Test>;
  /** The entry, or several of one act. */
  readonly what: Custody | readonly Custody[];
  readonly event: TestEvent;
  readonly also?: readonly Change[];
  /** Who did it, if it is not whoever sends it on. */
  readonly by?: ActedBy;
}

/** @throws not_found */
export async function loadTest(scope: Scope, at: TestPlace): Promise<Stored<Test>> {
  const found = await scope.table.get(test, testKey(scope.homes, at));
  if (!found) throw notFound();
  return found;
}

/** What is committed of one act: the test, its cards, and what is entered after the last entry. */
export function planOf(
  scope: Scope,
  was: Stored<Test>,
  { value, what, event, by, also = [] }: Act,
): { readonly events: readonly [NewEvent]; readonly changes: readonly Change[] } {
  const said = [what].flat();
  const before = was.value.entries;
  const next = { ...was.value, ...value, entries: before + said.length };
  return {
    events: [eventOfTest(scope, was.value, event)],
    changes: [
      replace(test, was, next),
      card(testOfStay, next, nextVersion(was)),
      onBoard(scope.homes, next, nextVersion(was)),
      counting(next, nextVersion(was)),
      ...said.map((one, at) => entered(scope, next, before + 1 + at, one, by)),
      ...also,
    ],
  };
}

/** One act on a test, once, by whoever may. `asked`: its full input. @throws not_found, and as `act` */
export async function enter(
  scope: Scope,
  at: ActOnTest,
  { verb, asked }: { readonly verb: string; readonly asked: object },
  act: (was: Stored<Test>) => Promise<Act> | Act,
): Promise<void> {
  const home = houseHome(scope, at.house);
  const { command } = at;
  const input = { home, verb, command, asked: { test: at.test, ...asked }, answers: noAnswer };
  await commit(scope, input, async () => {
    const was = await loadTest(scope, at);
    return { answer: null, ...planOf(scope, was, await act(was)) };
  });
}

/** The same for a record. */
export const inPerson = (scope: Scope, { identity }: InPerson): DoneInPerson => ({
  ...doneNow(scope),
  identity,
});

/**
 * That nobody who walks with a resident tests them. The condition holds it in the transaction. @throws conflict
 * `test_mentor`
 */
export async function notTheirMentor(scope: Scope, at: Test, person: InPerson): Promise<Change> {
  const { walks, hold } = await walksBeside(scope, at, person);
  if (walks) throw testConflict("test_mentor");
  return hold;
}

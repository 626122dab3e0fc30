import type { Means } from "#shared/engine/capability.ts";
import { mailToResident } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { journey, journeyKey, type Language } from "#shared/records/journey/journey.ts";
import { test, testKey, testOfStay } from "#shared/records/test/test.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, card, nextVersion, replace } from "#shared/table/transact.ts";
import { eventOfTest } from "./enter.ts";

interface TestWords {
  /** The mail to a resident: it says to sign in, and nothing else. */
  testWaiting(
    language: Language,
    origin: string,
  ): Promise<{ readonly subject: string; readonly text: string }>;
}

/** Notifies a resident that a test is due, by the mail they asked for. Safe to repeat. */
export async function tellResident(
  scope: Scope,
  { house, test: id }: { readonly house: Id<"house">; readonly test: Id<"test"> },
  { origin, words }: Means<TestWords>,
): Promise<void> {
  const found = await scope.table.get(test, testKey(scope.homes, { house, test: id }));
  if (!found?.value.tellAt || !hasCome(found.value.tellAt, scope.now())) return;
  const { value } = found;
  const on = (await scope.table.get(journey, journeyKey(scope.homes, value.journey)))?.value;
  const waits = on && !value.ended && !value.collected;
  const mails = waits
    ? await mailToResident(scope, on, `test-${id}`, () => words.testWaiting(on.language ?? "en", origin))
    : [];
  const told = { ...value, tellAt: null };
  const changes = [replace(test, found, told), card(testOfStay, told, nextVersion(found)), ...mails];
  await commitAsSystem(scope, [eventOfTest(scope, value, { type: "test.resident_told" })], changes).catch(
    (error: unknown) => {
      // Somebody acted on it: the next tick tells them.
      if (!(error instanceof ConditionFailed)) throw error;
    },
  );
}

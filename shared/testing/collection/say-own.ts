import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { testEvents } from "#shared/records/test/events.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import type { SelfTest } from "#shared/records/test/self-test.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { ownDisclosureForm } from "./disclose.ts";
import { ownObserverForm } from "./observe.ts";
import { readOwnTests } from "./read-own-tests.ts";
import { type SayInTest, sayInTest } from "./requests.ts";

interface OwnTest {
  readonly test: Id<"test">;
  readonly command: string;
}

/** Sends the house what a resident says, if it can be said now as far as their own page knows. */
async function sayOwn(
  scope: Scope,
  { test: id, command }: OwnTest,
  verb: string,
  said: SayInTest["said"],
  check: (own: SelfTest) => void = () => undefined,
): Promise<void> {
  const { journey } = await inJourney(scope);
  const home = scope.homes.exchange(journey.id);
  const act = { home, verb, command, asked: { test: id, said }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { journey: now, still } = await inJourney(scope);
    const own = (await readOwnTests(scope)).tests.find((one) => one.test === id);
    if (!own?.house) throw notFound();
    if (own.step !== "to_collect") throw testConflict(own.ended ? "test_over" : "test_collected");
    check(own);
    const to = { house: own.house, test: id, journey: now.id, epoch: now.epoch };
    return {
      answer: null,
      events: [eventOf(testEvents, { type: "test.said", in: home, feed: home, subject: { test: id } })],
      changes: [still, sendRequest(scope, home, `${verb}-${command}`, sayInTest, { ...to, said })],
    };
  });
}

/**
 * A resident answers on their own page who observes. @throws forbidden, not_found, invalid, conflict `test_observer`,
 * `test_over`, `test_collected`
 */
export async function answerObserversOwn(
  scope: Scope,
  { test: id, command, ...sent }: OwnTest & Sent<typeof ownObserverForm>,
): Promise<void> {
  requirePermission(scope, ownObserverForm.needs);
  const said = ownObserverForm.read(sent);
  const known = ["none", "another"];
  await sayOwn(scope, { test: id, command }, "answerObserversOwn", { kind: "observer", ...said }, (own) => {
    if (![...known, ...own.offered.map(({ member }) => member)].includes(said.observer))
      throw testConflict("test_observer");
  });
}

/** What they say before the test, on their own page. @throws forbidden, not_found, conflict `test_over`, `test_collected` */
export async function discloseOwn(
  scope: Scope,
  { test: id, command, ...sent }: OwnTest & Sent<typeof ownDisclosureForm>,
): Promise<void> {
  requirePermission(scope, ownDisclosureForm.needs);
  const said = ownDisclosureForm.read(sent);
  await sayOwn(scope, { test: id, command }, "discloseOwn", { kind: "disclosure", ...said });
}

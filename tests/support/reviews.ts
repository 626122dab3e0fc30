import type { Id } from "#shared/kernel/ids.ts";
import { setOversight } from "#shared/network/network/set-oversight.ts";
import { openReview } from "#shared/residents/review/open-review.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { command, type SmallWorld } from "./small-world.ts";
import { inPerson, orderedTest } from "./tests.ts";

type Person = Membership & { readonly identity: string };
interface OfStay {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

/** What staff say of a review that they open. */
export const openedReview = {
  strengths: "Nine weeks of work and every house meeting",
  happened: "Did not want to give a specimen",
  rule: "A talk, a written plan, or another test",
};
export const decidedReview = {
  strengths: openedReview.strengths,
  result: "changed",
  option: "A talk with the house manager",
  reasons: "The two hours had not passed",
  asked: "On the phone and in person",
};
/** The decision was given on a house-local day. */
export const noticedReview = (on: string) => ({ on, how: "handed" });

/** The body that oversees the houses, and its days. */
export const someOversight = {
  body: "Invented Coast Affiliate",
  contact: "555-555-0177",
  decideDays: "7",
  appealDays: "14",
  answerDays: "30",
};
export const overseen = (world: SmallWorld, change: Partial<typeof someOversight> = {}): Promise<void> =>
  setOversight(world.as(world.lantern.members.network_admin), {
    ...{ ...someOversight, ...change },
    command: command(),
  });

/** A test that a resident refused, as a member recorded it. */
export async function refusedTest(world: SmallWorld, of: OfStay, by: Person): Promise<Id<"test">> {
  const { house } = of;
  const scope = world.as(by, house);
  const { test } = await orderTest(scope, { ...of, ...orderedTest, command: command() });
  const ended = { as: "refused", words: "Said no", command: command() };
  await endTest(scope, { house, test, ...inPerson(world, by), ...ended });
  return test;
}

/** A fair review of a refused test. */
export async function refusalReviewed(world: SmallWorld, of: OfStay, by: Person): Promise<Id<"review">> {
  const { house } = of;
  const test = await refusedTest(world, of, by);
  const said = { ...openedReview, identity: by.identity, command: command() };
  return (await openReview(world.as(by, house), { house, test, ...said })).review;
}

import { defineForm, ids, lines, type Said, type Sent, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import type { Test, TestPlace } from "#shared/records/test/test.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { type Act, type ActOnTest, enter, notTheirMentor } from "./enter.ts";
import { toCollect } from "./on-collection.ts";
import { listForPart, type Part, takePart } from "./team.ts";
import { type InPerson, mentorsNow } from "./walks-beside.ts";

export const offerForm = defineForm("offer", "testing.collect", {
  observers: ids("member", "test.observers_required"),
});

const observing: Part = {
  needs: offerForm.needs,
  may: ({ role, houses, stands }, house) =>
    stands && (rule(role).worksIn === "care" || houses.includes(house)),
  ...{ field: "/observers", mentor: "test.observer_mentor", unknown: "test.observer_unknown" },
};

/** Colleagues who may be offered to the resident of a test. @throws not_found, forbidden */
export const listObservers = async (scope: Scope, at: TestPlace): Promise<Test["offered"]> =>
  (await listForPart(scope, at, observing)).map(({ member, name }) => ({ member, name }));

/**
 * Observers offered to a resident. @throws not_found, forbidden, invalid (`test.observer_mentor` for whoever walks with
 * them), conflict `test_over`, `test_collected`, `test_mentor`
 */
export const offerObservers = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof offerForm>,
): Promise<void> => {
  requirePermission(scope, offerForm.needs);
  const { observers } = offerForm.read(input);
  const act = { verb: "offerObservers", asked: { observers } };
  return enter(scope, input, act, async ({ value }) => {
    toCollect(value);
    await notTheirMentor(scope, value, { door, identity });
    const { taken, hold } = await takePart(scope, value, observers, observing);
    return {
      value: { offered: taken.map(({ member, name }) => ({ member, name })), observer: null },
      what: { kind: "offered", observers: taken.map(({ name }) => name) },
      event: { type: "test.offered" },
      also: [hold],
    };
  });
};

/** `observer`: a member who was offered; or none of them, or somebody else, with who. */
const answer = {
  observer: text({ most: 80, required: "test.observer_required" }),
  words: lines({ most: 300 }),
};
export const observerForm = defineForm("observer", "testing.collect", answer);
export const ownObserverForm = defineForm("observer", "journey.write", answer);

/**
 * What a resident answers: a choice among those offered, or that it is none of them. That is no refusal of the test.
 * @throws conflict `test_over`, `test_collected`, `test_observer` for anyone who was not offered, or walks with them now
 */
export async function observerAnswered(
  scope: Scope,
  was: Test,
  { observer, words }: Said<typeof observerForm>,
): Promise<Act> {
  toCollect(was);
  const at = stamp(scope.now());
  if (observer === "none" || observer === "another")
    return {
      value: { observer: { answer: observer, member: null, name: "", at } },
      what: { kind: "observer_asked", answer: observer, words },
      event: { type: "test.observer_asked" },
    };
  const chosen = was.offered.find(({ member }) => member === observer);
  const mentors = await mentorsNow(scope, was);
  if (!chosen || mentors.walk([chosen.member])) throw testConflict("test_observer");
  return {
    value: { observer: { answer: "chosen", ...chosen, at } },
    what: { kind: "observer_chosen", name: chosen.name },
    event: { type: "test.observer_chosen" },
    also: [mentors.hold],
  };
}

/** The answer on the phone handed to the resident. @throws not_found, forbidden, invalid, and as `observerAnswered` */
export const chooseObserver = async (
  scope: Scope,
  input: ActOnTest & Sent<typeof observerForm>,
): Promise<void> => {
  requirePermission(scope, observerForm.needs);
  const said = observerForm.read(input);
  return enter(scope, input, { verb: "chooseObserver", asked: said }, ({ value }) =>
    observerAnswered(scope, value, said),
  );
};

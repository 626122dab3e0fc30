import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, ids, lines, type Said, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type OnTeam, onTeam, onTeamKey, onTeamPrefix } from "#shared/records/member/team.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import type { Test, TestPlace } from "#shared/records/test/test.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { type Act, type ActOnTest, enter, loadTest } from "./enter.ts";
import { toCollect } from "./on-collection.ts";
import { mentorsNow } from "./walks-beside.ts";

export const offerForm = defineForm("offer", "testing.collect", {
  observers: ids("member", "test.observers_required"),
});

/** Whether a colleague works in a house, or over all of them. */
const worksAt = ({ role, houses, stands }: OnTeam, house: Id<"house">): boolean =>
  stands && (rule(role).worksIn === "care" || houses.includes(house));

/** Colleagues who may be offered to the resident of a test: nobody who walks with them. @throws not_found, forbidden */
export async function listObservers(scope: Scope, at: TestPlace): Promise<Test["offered"]> {
  houseHome(scope, at.house);
  requirePermission(scope, offerForm.needs);
  const { value } = await loadTest(scope, at);
  const [mentors, team] = await Promise.all([
    mentorsNow(scope, value),
    queryAll(scope, { in: scope.homes.directory(), prefix: onTeamPrefix }, onTeam),
  ]);
  return team
    .map((one) => one.value)
    .filter((one) => worksAt(one, at.house) && !mentors.walk([one.member]))
    .map(({ member, name }) => ({ member, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Observers offered to a resident. @throws not_found, forbidden, invalid (`test.observer_mentor` for whoever walks with
 * them), conflict
 */
export const offerObservers = async (
  scope: Scope,
  input: ActOnTest & Sent<typeof offerForm>,
): Promise<void> => {
  requirePermission(scope, offerForm.needs);
  const { observers } = offerForm.read(input);
  const act = { verb: "offerObservers", asked: { observers } };
  return enter(scope, input, act, async ({ value }) => {
    toCollect(value);
    const [mentors, team] = await Promise.all([
      mentorsNow(scope, value),
      scope.table.getAll(observers.map((one) => ({ entity: onTeam, key: onTeamKey(scope.homes, one) }))),
    ]);
    if (mentors.walk(observers)) throw invalidField("/observers", "test.observer_mentor");
    const offered = team.flatMap((one) => (one && worksAt(one.value, value.house) ? [one.value] : []));
    if (offered.length < observers.length) throw invalidField("/observers", "test.observer_unknown");
    return {
      value: { offered: offered.map(({ member, name }) => ({ member, name })), observer: null },
      what: { kind: "offered", observers: offered.map(({ name }) => name) },
      event: { type: "test.offered" },
      also: [mentors.hold],
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

import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, list, type Sent, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnTest, enter } from "./enter.ts";
import { toCollect } from "./on-collection.ts";

export const offerForm = defineForm("offer", "testing.collect", { observers: list() });

/** Observers offered to a resident, by name. @throws not_found, forbidden, invalid, conflict */
export const offerObservers = async (
  scope: Scope,
  input: ActOnTest & Sent<typeof offerForm>,
): Promise<void> => {
  requirePermission(scope, offerForm.needs);
  const { observers } = offerForm.read(input, ({ observers: said }, errors) =>
    errors.read(() => {
      if (!said?.length) throw invalidField("/observers", "test.observers_required");
    }, undefined),
  );
  const act = { verb: "offerObservers", asked: { observers } };
  return enter(scope, input, act, ({ value }) => {
    toCollect(value);
    return {
      value: { offered: observers, observer: null },
      what: { kind: "offered", observers },
      event: { type: "test.offered" },
    };
  });
};

export const observerForm = defineForm("observer", "testing.collect", {
  name: text({ most: 200, required: "test.observer_required" }),
});

/**
 * A resident chooses their observer among those offered, on the phone handed to them. @throws not_found, forbidden,
 * invalid, conflict `test_observer` for anyone else
 */
export const chooseObserver = async (
  scope: Scope,
  input: ActOnTest & Sent<typeof observerForm>,
): Promise<void> => {
  requirePermission(scope, observerForm.needs);
  const { name } = observerForm.read(input);
  const act = { verb: "chooseObserver", asked: { name } };
  return enter(scope, input, act, ({ value }) => {
    toCollect(value);
    if (!value.offered.includes(name)) throw testConflict("test_observer");
    return {
      value: { observer: { name, at: stamp(scope.now()) } },
      what: { kind: "observer_chosen", name },
      event: { type: "test.observer_chosen" },
    };
  });
};

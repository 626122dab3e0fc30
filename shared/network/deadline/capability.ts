import { defineCapability } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { isId } from "#shared/kernel/ids.ts";
import { deadline } from "#shared/records/deadline/deadline.ts";
import { remindOfDeadline } from "./remind-of-deadline.ts";

/** Days that administration must not miss, with reminders ahead of them. */
export const deadlines = defineCapability({
  name: "deadlines",
  entities: [deadline],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [deadline], why: "It is the network's own." } },
  merge: { untouched: { of: [deadline], why: "It names no person." } },
  forget: {
    kept: { of: [deadline], why: "It is removed with what it is about: once that is closed or replaced." },
  },
  takeAlong: { left_out: { of: [deadline], why: "It is the network's." } },
  archive: { holds: [deadline], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It repeats a day of the record that it is about." },
  due: [
    dueWork(deadline, async (scope, { subject }) => {
      if (isId("agreement", subject) || isId("breach", subject)) await remindOfDeadline(scope, { subject });
    }),
  ],
});

import { defineCapability } from "#shared/engine/capability.ts";
import { excusalEvents } from "#shared/records/excusal/events.ts";
import { excusal } from "#shared/records/excusal/excusal.ts";
import { selfExcusal } from "#shared/records/excusal/self-excusal.ts";
import { selfExcusalFollows } from "./project-own.ts";

/** Days on which a resident is excused from random selection, or tested otherwise. */
export const excusals = defineCapability({
  name: "excusals",
  entities: [excusal, selfExcusal],
  events: [excusalEvents],
  refusals: [],
  travels: {
    stays_behind: { of: [excusal], why: "Each house's random selections have their own." },
    not_of_a_stay: { of: [selfExcusal], why: "It is on the resident's journey." },
  },
  merge: { untouched: { of: [excusal, selfExcusal], why: "They belong to their stay." } },
  forget: {
    kept: { of: [excusal, selfExcusal], why: "It says why someone was not in a day's selection." },
  },
  archive: {
    holds: [excusal],
    leavesOut: [{ of: [selfExcusal], why: "The excusal it follows is in the archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "It is shown with the resident's tests." },
  projections: [selfExcusalFollows],
});

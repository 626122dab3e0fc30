import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { alert } from "#shared/records/alert/alert.ts";
import { alertEvents } from "#shared/records/alert/events.ts";
import { agendaAlert, alertOverview } from "#shared/records/alert/latest.ts";
import { alertPage } from "#shared/records/alert/page.ts";
import { alertFollows, page } from "./follow.ts";
import { latestAlertFollows } from "./project.ts";
import { receivePage } from "./receive-page.ts";
import { page as pageRequest } from "./requests.ts";

const entities = [alert, alertPage, alertOverview, agendaAlert];

/** People who are paged because a resident is not safe. */
export const alerts = defineCapability({
  name: "alerts",
  entities,
  events: [alertEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "They are on the resident's journey." } },
  merge: { untouched: { of: entities, why: "They are on the resident's journey." } },
  forget: { kept: { of: entities, why: "A resident's rights outlive the stay." } },
  takeAlong: {
    left_out: {
      of: entities,
      why: "It says who was paged, and when: what a resident said is in the check-in.",
    },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "They are the resident's own." },
  requests: [receiving(pageRequest, receivePage, { leaves: "no_resident" })],
  projections: [latestAlertFollows],
  follows: [alertFollows],
  due: [dueWork(alert, page)],
});

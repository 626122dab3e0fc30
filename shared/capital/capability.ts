import { defineCapability } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { ownAnswers, sharedAnswers } from "#shared/records/capital/answers.ts";
import { capitalCard } from "#shared/records/capital/card.ts";
import { capitalEvents, instrumentEvents } from "#shared/records/capital/events.ts";
import { instrument, instrumentChoice, journeyInstrument } from "#shared/records/capital/instrument.ts";
import { capitalMonth } from "#shared/records/capital/month.ts";
import { capitalConflict } from "#shared/records/capital/refusals.ts";
import { capitalTally } from "#shared/records/capital/tally.ts";
import { countMonth } from "./count-month.ts";
import { instrumentFollows } from "./project-instrument.ts";
import { monthFollows, tallyFollows } from "./project-tally.ts";

const own = [ownAnswers, sharedAnswers, capitalCard];
const derived = [journeyInstrument, capitalTally];
const ofNetwork = [instrument, instrumentChoice, capitalMonth];
const all = [...own, ...derived, ...ofNetwork];

/** What residents have to recover with, in their own answers. */
export const capital = defineCapability({
  name: "capital",
  entities: all,
  events: [capitalEvents, instrumentEvents],
  refusals: [capitalConflict],
  travels: { not_of_a_stay: { of: all, why: "It is on the resident's journey, or the network's." } },
  merge: { untouched: { of: all, why: "It is on the resident's journey, or the network's." } },
  forget: { kept: { of: all, why: "A resident's rights outlive the stay." } },
  takeAlong: {
    private: { of: [ownAnswers, sharedAnswers], why: "They are the resident's." },
    left_out: {
      of: [capitalCard, ...derived, ...ofNetwork],
      why: "They count answers, or are the network's questions. Each answer has its questions with it.",
    },
  },
  archive: {
    holds: ofNetwork,
    leavesOut: [
      { of: own, why: "A resident's own record goes to the resident, not to an archive." },
      { of: derived, why: "They follow what is written elsewhere." },
    ],
  },
  partitions: {},
  doors: {},
  exports: { sheets: ["recovery_capital"] },
  projections: [instrumentFollows, tallyFollows],
  follows: [monthFollows],
  due: [dueWork(capitalMonth, countMonth)],
});

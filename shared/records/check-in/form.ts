import {
  choice,
  date,
  defineForm,
  id,
  ids,
  lines,
  rows,
  type Said,
  several,
  text,
} from "#shared/kernel/form.ts";
import { domains, mostParts } from "#shared/records/plan/domains.ts";
import { owners } from "#shared/records/plan/plan.ts";
import {
  audiences,
  burdens,
  kinds,
  levels,
  medications,
  outcomes,
  standings,
  supporters,
  urges,
  used,
} from "./questions.ts";

const words = { most: 2000 };
const oneLine = { most: 300 };

/** In the order it is asked. */
const asked = {
  kind: choice(kinds, "check_in.kind_required"),
  on: date(),
  good: lines(words),
  /** The check-in in which they said what they would do. */
  after: id("checkIn"),
  went: choice(outcomes),
  helped: lines(words),
  parts: rows({ domain: choice(domains), is: choice(standings) }, { most: mostParts }),
  urges: choice(urges),
  urgesDid: lines(words),
  used: choice(used),
  usedWords: lines(words),
  sleep: choice(levels),
  food: choice(levels),
  medications: choice(medications),
  corner: several(supporters),
  cornerWords: text(oneLine),
  burdens: several(burdens),
  burdensWords: lines(words),
  safe: choice(["yes", "no"], "check_in.safe_required"),
  dying: choice(["no", "yes"], "check_in.dying_required"),
  will: text(oneLine),
  need: lines(words),
  promise: text(oneLine),
  steps: ids("step"),
  newStep: text(oneLine),
  newStepGoal: id("goal"),
  newStepOwner: choice(owners),
} as const;

/** Agreed when it is read back. */
const agreed = {
  audience: choice(audiences, "check_in.audience_required"),
  next: date(),
} as const;

/** What is said, before it is read back. */
export const askedForm = defineForm("check-in", "journey.write", asked);
export type Asked = Said<typeof askedForm>;

/** The whole of it, to be kept. */
export const checkInForm = defineForm("check-in", "journey.write", { ...asked, ...agreed });
export type SaidInCheckIn = Said<typeof checkInForm>;

/** Who was there in a group. */
export const groupForm = defineForm("group", "caseload.read", {
  who: ids("journey", "check_in.who_required"),
});

/** What is agreed alone, to be drawn where it is read back. */
export const agreedForm = defineForm("check-in", "journey.write", agreed);

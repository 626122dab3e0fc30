import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  choice,
  date,
  defineForm,
  lines,
  phone,
  rows,
  several,
  signature,
  text,
  tick,
} from "#shared/kernel/form.ts";
import { domains, fewestParts, mostParts } from "#shared/records/plan/domains.ts";
import { beginnings, mostSteps, owners } from "#shared/records/plan/plan.ts";

/* The forms of a recovery plan. `seen` says what a form was filled in from. */

const seen = text({ most: 60 });

export const supportRows = rows(
  { name: text({ most: 80, required: "text.name_required" }), how: text({ most: 200 }), phone: phone() },
  { most: 6 },
);

const about = {
  meaning: lines({ most: 1000 }),
  /** One on each line. */
  strengths: lines({ most: 1000 }),
  supports: supportRows,
  parts: several(domains),
};

export const aboutForm = defineForm("about", "journey.write", { ...about, seen });

const goalInWords = {
  domain: choice(domains, "plan.domain_required"),
  words: text({ most: 200, required: "plan.goal_required" }),
};

export const goalRows = rows(goalInWords, { most: 6 });

export const beginForm = defineForm("begin", "journey.write", {
  startedFrom: choice(beginnings, "choice.unknown"),
  ...about,
  goals: goalRows,
});

/** `id` of a step that was there; one without words is taken out. */
export const stepRows = rows(
  { id: text({ most: 80 }), words: text({ most: 200 }), owner: choice(owners), by: date() },
  { most: mostSteps },
);

export const goalForm = defineForm("goal", "journey.write", {
  ...goalInWords,
  by: date(),
  steps: stepRows,
  obstacles: lines({ most: 500 }),
  helps: lines({ most: 500 }),
  seen,
});

/** A resident agrees by sending it themselves. */
export const shareForm = defineForm("share", "journey.write", { agreed: tick() });

const reviewed = lines({ most: 1000 });
export const reviewForm = defineForm("review", "journey.write", {
  stronger: reviewed,
  needs: reviewed,
  next: reviewed,
});

export const signForm = defineForm("sign", "journey.write", {
  name: signature({ most: 120, required: "plan.signature_required" }),
  seen,
});

/** Three or four at a time: fewer leave out too much of a life, more are too many to work on. */
export function checkParts(
  { parts }: { readonly parts?: readonly string[] | undefined },
  errors: FieldErrors,
): void {
  if (parts && (parts.length < fewestParts || parts.length > mostParts))
    errors.add("/parts", "plan.parts", { fewest: fewestParts, most: mostParts });
}

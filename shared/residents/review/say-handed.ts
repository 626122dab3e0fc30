import type { Sent } from "#shared/kernel/form.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview } from "./act.ts";
import { appealed, appealForm, stated, statementForm } from "./say.ts";

/** A resident's statement, on the phone handed to them. @throws not_found, forbidden, conflict (`stated`) */
export const stateInReview = (scope: Scope, input: ActOnReview & Sent<typeof statementForm>): Promise<void> =>
  actOnReview(scope, "stateInReview", statementForm, input, (was, said) =>
    stated(scope, was, "handed", said),
  );

/** Their appeal. @throws not_found, forbidden, invalid, conflict (`appealed`) */
export const appealReview = (scope: Scope, input: ActOnReview & Sent<typeof appealForm>): Promise<void> =>
  actOnReview(scope, "appealReview", appealForm, input, (was, said) => appealed(scope, was, "handed", said));

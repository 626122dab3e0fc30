import { defineForm } from "#shared/kernel/form.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview } from "./act.ts";

export const statementReadForm = defineForm("statementRead", "review.decide", {});

/** Whoever may decide says that they read the resident's statement, which its resident sees. @throws conflict `no_statement` */
export const readStatement = (scope: Scope, input: ActOnReview): Promise<void> =>
  actOnReview(scope, "readStatement", statementReadForm, input, ({ statement }) => {
    if (!statement) throw reviewConflict("no_statement");
    return {
      value: { statement: { ...statement, read: statement.read ?? doneNow(scope) } },
      event: { type: "review.read" },
    };
  });

import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Inquiry, withSteps } from "#shared/records/inquiry/inquiry.ts";
import { requireUndoable, undoFields } from "#shared/records/undo/undo.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

export const undoClosureForm = defineForm("undo", "inquiry.manage", undoFields);

/** Undoes a closing within thirty seconds. @throws see changeInquiry; invalid `/of`, conflict (`undo_changed`, `undo_too_late`) */
export async function undoClosure(
  scope: Scope,
  input: OnInquiry & { sent: Sent<typeof undoClosureForm> },
): Promise<void> {
  requirePermission(scope, undoClosureForm.needs);
  const { of } = undoClosureForm.read(input.sent);
  await changeInquiry(
    scope,
    { ...input, verb: "undoClosure" },
    { of },
    async (was) => {
      const { closed } = was;
      requireUndoable(closed && { command: closed.command ?? "", at: closed.at }, of, scope.now());
      return { value: openAgain(scope, was, ""), type: "inquiry.closure_undone" };
    },
    { reopens: true },
  );
}

export const reopeningForm = defineForm("reopening", "inquiry.manage", {
  reason: lines({ most: 1000, required: "text.reason_required" }),
});

/** Reopens an inquiry that was closed in error, with the reason. @throws see changeInquiry; invalid `/reason` */
export async function reopenInquiry(
  scope: Scope,
  input: OnInquiry & { sent: Sent<typeof reopeningForm> },
): Promise<void> {
  requirePermission(scope, reopeningForm.needs);
  const { reason } = reopeningForm.read(input.sent);
  await changeInquiry(
    scope,
    { ...input, verb: "reopenInquiry" },
    { reason },
    async (was) => ({ value: openAgain(scope, was, reason), type: "inquiry.reopened" }),
    { reopens: true },
  );
}

/** The open inquiry; its history keeps the closing. The clock sets the next check by itself. */
function openAgain(scope: Scope, was: Inquiry, reason: string): Inquiry {
  const { closed } = was;
  const now = doneNow(scope);
  const both = closed
    ? withSteps(
        was,
        {
          kind: "closed",
          at: closed.at,
          by: closed.by,
          house: null,
          note: [closed.elsewhere, closed.note].filter(Boolean).join(" "),
          outcome: closed.outcome,
        },
        { kind: "reopened", ...now, house: null, note: reason, outcome: null },
      )
    : was.steps;
  return { ...was, closed: null, steps: both, look: stamp(scope.now()) };
}

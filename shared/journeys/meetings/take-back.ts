import { notFound } from "#shared/kernel/errors.ts";
import type { Meeting } from "#shared/records/meeting/week.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { meetingForm } from "./forms.ts";
import { writeMeetings } from "./in-meetings.ts";

/** A resident takes back what they wrote down wrongly: nothing of it stays. @throws forbidden, not_found */
export async function takeMeetingBack(
  scope: Scope,
  { meeting: id, command }: { readonly meeting: Meeting["id"]; readonly command: string },
): Promise<void> {
  requirePermission(scope, meetingForm.needs);
  await writeMeetings(scope, {
    verb: "takeMeetingBack",
    command,
    asked: { id },
    told: "meeting.taken_back",
    change: ({ weeks }) => {
      const was = weeks.find(({ value }) => value.meetings.some((one) => one.id === id));
      if (!was) throw notFound();
      return { week: { ...was.value, meetings: was.value.meetings.filter((one) => one.id !== id) } };
    },
  });
}

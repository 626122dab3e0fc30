import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { takeBackForm } from "./forms.ts";
import { writeMeetings } from "./in-meetings.ts";

/**
 * A resident takes back what they wrote down wrongly: nothing of it stays. @throws forbidden, not_found, invalid `/meeting`
 */
export async function takeMeetingBack(
  scope: Scope,
  { command, ...sent }: Sent<typeof takeBackForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, takeBackForm.needs);
  const { meeting: id } = takeBackForm.read(sent);
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

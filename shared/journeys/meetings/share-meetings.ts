import type { Sent } from "#shared/kernel/form.ts";
import type { MeetingShare } from "#shared/records/meeting/kinds.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { meetingShareForm } from "./forms.ts";
import { writeMeetings } from "./in-meetings.ts";

/**
 * A resident chooses whether their mentor sees how many support meetings they go to: the answer says which. @throws
 * forbidden, not_found, invalid `/share`
 */
export async function shareMeetings(
  scope: Scope,
  { command, ...sent }: Sent<typeof meetingShareForm> & { readonly command: string },
): Promise<MeetingShare> {
  requirePermission(scope, meetingShareForm.needs);
  const { share } = meetingShareForm.read(sent);
  await writeMeetings(scope, {
    verb: "shareMeetings",
    command,
    asked: { share },
    told: "meeting.sharing_chosen",
    change: () => ({ isShown: share === "mentor" }),
  });
  return share;
}

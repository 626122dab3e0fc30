import type { Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Weekly, withEdition } from "#shared/records/meeting/commitment.ts";
import { weekOf } from "#shared/records/meeting/weeks.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { commitmentForm } from "./forms.ts";
import { type InMeetings, type Written, writeMeetings } from "./in-meetings.ts";

type Command = { readonly command: string };

/**
 * A resident sets how many support meetings a week they want to go to, from this week on. Earlier weeks keep what held
 * then. @throws forbidden, not_found, invalid `/weekly`
 */
export async function setCommitment(
  scope: Scope,
  { command, ...sent }: Sent<typeof commitmentForm> & Command,
): Promise<void> {
  requirePermission(scope, commitmentForm.needs);
  const { weekly } = commitmentForm.read(sent);
  const act = { verb: "setCommitment", command, asked: { weekly }, told: "meeting.commitment_set" } as const;
  await writeMeetings(scope, { ...act, change: (at) => changed(scope, at, weekly) });
}

/** From this week on they have none. @throws forbidden, not_found */
export async function endCommitment(scope: Scope, { command }: Command): Promise<void> {
  requirePermission(scope, commitmentForm.needs);
  const act = { verb: "endCommitment", command, asked: {}, told: "meeting.commitment_ended" } as const;
  await writeMeetings(scope, { ...act, change: (at) => changed(scope, at, null) });
}

function changed(scope: Scope, { journey, day, commitment }: InMeetings, weekly: Weekly): Written {
  const edition = { from: weekOf(day), weekly, setAt: stamp(scope.now()) };
  return { commitment: { journey, editions: withEdition(commitment?.value.editions ?? [], edition) } };
}

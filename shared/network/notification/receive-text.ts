import type { Carried } from "#shared/engine/capability.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { memberPhone, phoneKey, takesTexts } from "#shared/records/notification/phone.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import type { TextMember } from "./requests.ts";

/** Texts a member, at the number that they have by then. A number that replied STOP gets nothing more. */
export async function receiveText(
  scope: Scope,
  { member, kind, text }: TextMember,
  { texts }: Carried,
): Promise<Handled> {
  const found = await scope.table.get(memberPhone, phoneKey(scope.homes, member));
  const nothing = { result: "done", events: [], changes: [] } as const;
  if (!found || (kind === "code" ? !found.value.code : !takesTexts(found.value))) return nothing;
  const sent = await texts.send({ to: found.value.number, kind, text });
  if (sent === "sent") return nothing;
  const stopped = { ...found.value, stoppedAt: stamp(scope.now()) };
  return { ...nothing, changes: [replace(memberPhone, found, stopped)] };
}

import type * as z from "zod";
import type { Carried, MayLeave } from "#shared/engine/capability.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import type { Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import type { inviteAlumnus } from "./requests.ts";

type Asks = z.infer<typeof inviteAlumnus.schema>;

/** Asks the consent again, as the invitation is claimed. */
export async function mayBeInvited(scope: Scope, { person, consent: id }: Asks): Promise<MayLeave> {
  const under = await scope.table.get(consent, consentKey(scope.homes, person, id));
  if (under && isLive(under.value, scope.now())) return { conditions: [unchanged(under)] };
  return { stopped: { result: "stopped", code: "consent_over", events: [], changes: [] } };
}

/** Sends it to the person themself. */
export async function deliverInvitation(
  _: Scope,
  { by, to, subject, text }: Asks,
  { mail, texts }: Carried,
): Promise<Handled> {
  if (by === "email") await mail.send({ to, kind: "alumni", subject, text });
  else await texts.send({ to, kind: "alumni", text });
  return { result: "done", events: [], changes: [] };
}

import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { checkInForm } from "#shared/records/check-in/form.ts";
import type { CheckInWords } from "#shared/records/check-in/words.ts";
import type { Scope } from "#shared/table/scope.ts";
import { keepCheckIn } from "../keep-check-in.ts";
import { beginCheckIn } from "../read-check-ins.ts";

type Begun = Awaited<ReturnType<typeof beginCheckIn>>;

/** What is asked by link: nothing of what was said before, since whoever has the link reads it. @throws not_found, forbidden */
export async function beginByLink(
  scope: Scope,
): Promise<Begun & { readonly words: CheckInWords | undefined }> {
  const { plan, ...begun } = await beginCheckIn(scope);
  return { ...begun, plan: plan && { ...plan, goals: [] }, last: undefined };
}

/**
 * Keeps a check-in that was written by link: one a link, however often it is sent. @throws as `keepCheckIn`; invalid
 * `command_reused` once another one was sent
 */
export async function keepByLink(
  scope: Scope,
  sent: Sent<typeof checkInForm>,
): ReturnType<typeof keepCheckIn> {
  if (scope.actor.kind !== "link") throw notFound();
  return keepCheckIn(scope, { ...sent, kind: "own", command: scope.actor.id });
}

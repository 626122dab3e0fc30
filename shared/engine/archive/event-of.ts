import type { NewEvent } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";

type Told = Pick<NewEvent, "type" | "data">;

/**
 * What happened to the network as a whole, in its own history and in the feed of whoever did it: one event in both.
 * `subject` names the archive or the erasure it is about.
 */
export function happened(scope: Scope, subject: NewEvent["subject"], told: Told): [NewEvent, ...NewEvent[]] {
  const { homes } = scope;
  const one = (home: NewEvent["in"]): NewEvent => ({ ...told, in: home, feed: home, subject });
  if (scope.kind === "administration") return [one(homes.archive()), one(homes.administration())];
  return scope.kind === "care" ? [one(homes.archive()), one(homes.inbox())] : [one(homes.archive())];
}

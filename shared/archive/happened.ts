import type { Happened } from "#shared/table/commit.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

type Told = Pick<Happened, "type" | "data">;

/**
 * What happened to the network as a whole, in its own history and in the feed of whoever did it: one event in both.
 * `subject` names the archive or the erasure it is about.
 */
export function happened(scope: Scope, subject: Happened["subject"], told: Told): [Happened, ...Happened[]] {
  const { homes } = scope;
  const one = (home: Happened["in"]): Happened => ({ ...told, in: home, feed: home, subject });
  if (scope.kind === "administration") return [one(homes.archive()), one(homes.administration())];
  return scope.kind === "care" ? [one(homes.archive()), one(homes.inbox())] : [one(homes.archive())];
}

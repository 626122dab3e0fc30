import type { Happened } from "#shared/table/commit.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import type { Archive } from "./archive.ts";

type Told = Pick<Happened, "type" | "data">;

/** What happened to an archive, in its own history and in the feed of whoever did it: one event in both. */
export function happened(scope: Scope, { id }: Pick<Archive, "id">, told: Told): [Happened, ...Happened[]] {
  const { homes } = scope;
  const one = (home: Happened["in"]): Happened => ({
    ...told,
    in: home,
    feed: home,
    subject: { archive: id },
  });
  if (scope.kind === "administration") return [one(homes.archive()), one(homes.administration())];
  return scope.kind === "care" ? [one(homes.archive()), one(homes.inbox())] : [one(homes.archive())];
}

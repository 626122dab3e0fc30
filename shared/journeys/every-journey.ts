import type { Id } from "#shared/kernel/ids.ts";
import { journeyEntry } from "#shared/records/journey/journey.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

export async function everyJourney(scope: Scope): Promise<Id<"journey">[]> {
  const { homes } = scope;
  const found = await queryAll(scope, { in: homes.people(), prefix: "J#", nothingElse: true }, journeyEntry);
  return found.map(({ value }) => value.journey);
}

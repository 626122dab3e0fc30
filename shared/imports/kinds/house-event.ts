import type { Id } from "#shared/kernel/ids.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { NewEvent } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";

/** What an import did in a house, told there. */
export const eventIn = (
  scope: Scope,
  header: ImportHeader,
  house: Id<"house">,
  type: string,
  beds: number,
): NewEvent => {
  const home = scope.homes.house(house);
  return { type, in: home, feed: home, subject: { house, import: header.id }, data: { beds } };
};

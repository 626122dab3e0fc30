import type { Id } from "#shared/kernel/ids.ts";
import { type PersonalLink, personalLink } from "#shared/records/door/link.ts";
import { is } from "#shared/table/entity.ts";
import { queryPartition } from "#shared/table/query-all.ts";
import type { Table } from "#shared/table/table.ts";
import { doors } from "#shared/tenancy/homes.ts";

interface Whose {
  readonly network: Id<"network">;
  readonly person: Id<"person">;
  readonly journey: Id<"journey">;
}

/**
 * The links that staff made to a resident's own page, newest first, as long as they are kept: whoever made one could open
 * it, so its resident sees who did, and when and with what it was opened.
 */
export async function listSignInLinks(
  door: Table,
  { network, person, journey }: Whose,
): Promise<readonly PersonalLink[]> {
  const found = await queryPartition(
    { table: door },
    { in: doors.link(network, person), kinds: [personalLink] },
  );
  return found
    .filter(is(personalLink))
    .map(({ value }) => value)
    .filter(({ purpose }) => purpose.for === "own_page" && purpose.journey === journey)
    .toSorted((a, b) => (a.made.at < b.made.at ? 1 : -1));
}

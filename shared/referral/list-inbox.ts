import type { HouseDefinition } from "#shared/house/house.ts";
import { shelfHouse } from "#shared/house/records.ts";
import { type Question, question } from "#shared/person/question.ts";
import { is } from "#shared/table/entity.ts";
import { below } from "#shared/tenancy/homes.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Stub, stub } from "./records.ts";

export interface Inbox {
  /** All that waits in the network, those lying with a house included, least time first. */
  readonly waiting: readonly Stub[];
  readonly next: string | null;
  /** Stays whose person is confirmed to live elsewhere: admissions settle them. */
  readonly questions: readonly Question[];
  /** Houses by id, for the names. */
  readonly houses: ReadonlyMap<string, HouseDefinition>;
}

const limit = 50;

/** The network's inbox, page by page. @throws forbidden, invalid `cursor` */
export async function listInbox(scope: Scope, input: { cursor?: string | undefined }): Promise<Inbox> {
  need(scope, "inbox.read");
  const inbox = scope.homes.inbox();
  const [page, asked, houses] = await Promise.all([
    scope.table.query({
      in: below.list(inbox, "O"),
      index: "list",
      limit,
      cursor: input.cursor,
      kinds: [stub],
    }),
    scope.table.query({ in: below.list(inbox, "Q"), index: "list", limit, kinds: [question] }),
    listHouses(scope),
  ]);
  return {
    waiting: page.items.filter(is(stub)).map((one) => one.value),
    next: page.next,
    questions: asked.items.filter(is(question)).map((one) => one.value),
    houses: new Map(houses.map((one) => [one.id, one])),
  };
}

/** The network's houses as they lie on the shelf, by name; at most 200. Every member may read them. */
export async function listHouses(scope: Scope): Promise<HouseDefinition[]> {
  const page = await scope.table.query({
    in: scope.homes.shelf(),
    prefix: "H#",
    limit: 200,
    kinds: [shelfHouse],
  });
  return page.items
    .filter(is(shelfHouse))
    .map((one) => one.value)
    .sort((a, b) => a.name.localeCompare(b.name));
}

import { expect, test } from "vitest";
import { rebuild } from "#shared/app/rebuild.ts";
import { bed } from "#shared/records/bed/bed.ts";
import type { Item } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import type { QueryInput } from "#shared/table/query.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Sender, Table } from "#shared/table/table.ts";
import { replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { readAtOnce } from "../support/at-once.ts";
import { createSmallWorld } from "../support/small-world.ts";

interface Answer {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  readonly Responses?: Readonly<Record<string, readonly Item[]>>;
}

const world = await createSmallWorld();
await world.referred();
const system = world.system(world.lantern);
const home = system.homes.house(world.lantern.houses.juniper);

/** What both answered, which is the same; a batch is in no order. */
const answered: (readonly Item[])[] = [];
function both(sender: Sender): Sender {
  const atOnce = readAtOnce(sender);
  return {
    send: async (command) => {
      const answer = await sender.send(command);
      if (command.input.TransactItems) return answer;
      const items = itemsOf(await atOnce.send(command));
      expect(items).toEqual(itemsOf(answer));
      answered.push(items);
      return answer;
    },
  };
}
const itemsOf = ({ Item, Items = [], Responses = {} }: Answer): readonly Item[] => [
  ...(Item ? [Item] : []),
  ...Items,
  ...Object.values(Responses)
    .flat()
    .sort((a, b) => (`${a.pk}|${a.sk}` < `${b.pk}|${b.sk}` ? -1 : 1)),
];

const scope = { ...system, table: system.table.over(both) };

test("what reads a table at once answers all of a rebuild as the table does", async () => {
  expect(await rebuild(scope, { mend: false })).toEqual([]);
  expect(answered.flat().length).toBeGreaterThan(100);
});

const beds = { in: home, kinds: [bed] } as const;
const [, second] = [...(await world.beds(world.lantern, world.lantern.houses.juniper)).values()].sort();
test.each<[string, Omit<QueryInput, "limit">]>([
  ["a partition", beds],
  ["what begins with", { ...beds, prefix: "B#" }],
  ["what begins with, backward", { ...beds, prefix: "B#", descending: true }],
  ["what is up to", { ...beds, upTo: `B#${second}` }],
  ["what is from", { ...beds, from: `B#${second}` }],
  ["what is from and up to", { ...beds, from: "B#", upTo: `B#${second}` }],
  ["a list", { in: below.list(home, "E"), index: "list", kinds: [event] }],
  ["a list backward", { in: below.list(home, "E"), index: "list", descending: true, kinds: [event] }],
])("and %s, a few at a time", async (_, input) => {
  answered.length = 0;
  const { items } = await scope.table.query({ ...input, limit: 1000 });
  expect(await inPages(scope.table, input)).toEqual(items);
  expect(await inPages(system.table.over(readAtOnce), input)).toEqual(items);
  expect(answered.flat().length).toBeGreaterThan(0);
  const { from = "", upTo = "~" } = input;
  expect(items.filter(({ key }) => key.sk < from || key.sk > upTo)).toEqual([]);
});

async function inPages(table: Table, input: Omit<QueryInput, "limit">): Promise<unknown[]> {
  const all: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...input, limit: 2, cursor });
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

test("and reads it again once it has written", async () => {
  const { table, homes } = system;
  const known = table.over(readAtOnce);
  const where = { in: homes.house(world.lantern.houses.alder), prefix: "B#" };
  const [one] = await queryAll({ table: known }, where, bed);
  if (!one) throw new Error("no bed");
  await known.write([replace(bed, one, { ...one.value, room: "Attic" })]);
  const again = await queryAll({ table: known }, where, bed);
  expect(again.map(({ value }) => value.room)).toContain("Attic");
});

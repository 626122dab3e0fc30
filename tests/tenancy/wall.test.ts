import { describe, expect, test } from "vitest";
import { registry } from "#shared/app/registry.ts";
import { journey, journeyHeader } from "#shared/records/journey/journey.ts";
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "#shared/table/dynamo-commands.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import { guard, ifAbsent, inside, type Reached } from "#shared/table/wall.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { doorReach, fill, reach, type ScopeKind, type Tags, tagsOf } from "#shared/tenancy/reach.ts";
import { sampleIds } from "../support/sample-ids.ts";

const TableName = "t";
const mine: Tags = { ...sampleIds };
const kinds = Object.keys(reach) as ScopeKind[];
const reached = (kind: ScopeKind): Reached => ({
  read: fill(reach[kind].read, mine),
  write: fill(reach[kind].write, mine),
  putOnly: reach[kind].putOnly ?? false,
  erase: fill(reach[kind].erase ?? [], mine),
  keeps: reach[kind].keeps ?? [],
});

/** Every key an entity can have in other networks, houses and partners, including IDs that start with ours. */
const foreignItems = registry.flatMap((entity) =>
  [{ ...sampleIds, network: "net_10" } as const, { ...sampleIds, network: "net_2" } as const].flatMap((at) =>
    entity.samples(at).map((value) => encode(entity, homesOf(at.network), value, 1)),
  ),
);
/** The tenants of one network beside ours: ids that begin with ours. */
const neighbors = Object.fromEntries(
  Object.entries(sampleIds).map(([tag, id]) => [tag, tag === "network" ? id : `${id}0`]),
) as typeof sampleIds;
const neighborItems = registry.flatMap((entity) =>
  entity
    .samples(neighbors)
    .map((value) => encode(entity, homesOf("net_1"), value, 1))
    .filter((item) => /#(?!net)[a-z]{3}_10(#|$)/.test(String(item.pk))),
);
const ownItems = registry.flatMap((entity) =>
  entity.samples({ ...sampleIds }).map((value) => encode(entity, homesOf("net_1"), value, 1)),
);
const own = { pk: "N#net_1#H#hse_1", sk: "B#bed_1" };
/** A resident signs in before it is known where: the partition of an identity's invitations names no network. */
const isPutBySystem = (kind: ScopeKind, { pk }: { pk?: unknown }) =>
  kind === "system" && String(pk).startsWith("DOOR#Y#");
const reads = (one: object) =>
  one instanceof GetCommand || one instanceof BatchGetCommand || one instanceof QueryCommand;

const keyOf = ({ pk, sk }: Item) => ({ pk, sk });
const batchOf = (...items: Item[]) =>
  new BatchGetCommand({ RequestItems: { [TableName]: { Keys: items.map(keyOf) } } });

const putsOf = (...items: Item[]) =>
  new TransactWriteCommand({
    TransactItems: items.map((Item) => ({ Put: { TableName, Item, ConditionExpression: ifAbsent } })),
  });

/** Items that a scope itself reads and writes: beside them, only another one can be why a batch is refused. */
function ownIn(wall: Reached): { readonly read: Item | undefined; readonly written: Item | undefined } {
  const inside = (command: object) => {
    try {
      guard(command, wall);
      return true;
    } catch {
      return false;
    }
  };
  return {
    read: ownItems.find((item) => inside(batchOf(item))),
    written: ownItems.find((item) => inside(putsOf(item))),
  };
}

/** An item asked for alone, in a batch and in a transaction. */
const commandsOn = (item: Item, { read, written }: ReturnType<typeof ownIn>): object[] => {
  const Key = keyOf(item);
  return [
    new GetCommand({ TableName, Key }),
    new PutCommand({ TableName, Item: item }),
    ...(read ? [batchOf(read, item), batchOf(item, read)] : []),
    ...(written ? [putsOf(written, item), putsOf(item, written)] : []),
    new TransactWriteCommand({ TransactItems: [{ Delete: { TableName, Key } }] }),
    new QueryCommand({
      TableName,
      KeyConditionExpression: "#pk = :pk",
      ExpressionAttributeValues: { ":pk": item.pk },
    }),
  ];
};

/** The commands that are not refused as outside the scope. */
const passing = (commands: readonly object[], wall: Reached): object[] =>
  commands.filter((command) => {
    try {
      guard(command, wall);
      return true;
    } catch (error) {
      return !/outside its scope/.test(String(error));
    }
  });

describe.each(kinds)("the table client of a %s scope", (kind) => {
  test("refuses every key of every entity of another network: alone, in a batch and in a transaction", () => {
    const wall = reached(kind);
    expect(foreignItems.length).toBeGreaterThan(500);
    const mine = ownIn(wall);
    expect([mine.read !== undefined, mine.written !== undefined]).toEqual([true, wall.write.length > 0]);
    const asked = foreignItems.flatMap((item) => {
      const commands = commandsOn(item, mine);
      return isPutBySystem(kind, item) ? commands.filter(reads) : commands;
    });
    expect(passing(asked, wall)).toEqual([]);
    expect(foreignItems.filter((item) => inside(wall, item))).toEqual([]);
  });

  test("refuses unknown commands: a scan, a query without a partition", () => {
    expect(() => guard(new ScanCommand({ TableName }), reached(kind))).toThrow();
    const loose = new QueryCommand({
      TableName,
      KeyConditionExpression: "begins_with(#pk, :pk)",
      ExpressionAttributeValues: { ":pk": "N#net_1" },
    });
    expect(() => guard(loose, reached(kind))).toThrow();
  });
});

describe("an erasure", () => {
  const wall = reached("erasure");
  const items = ownItems.filter(({ pk }) => !/^(DOOR#[IVY]#|N#net_1#(ARCHIVE|ERASURE))/.test(String(pk)));

  test("leaves the wish not to be invited: an address is of no network", () => {
    const Key = { pk: "DOOR#V#hash", sk: "STOP" };
    for (const one of [wall, doorReach.clock, doorReach.api])
      expect(() => guard(new DeleteCommand({ TableName, Key }), one)).toThrow();
  });

  test("deletes every record and door of its network, and does nothing else to them", () => {
    expect(items.length).toBeGreaterThan(80);
    const keys = items.map(({ pk, sk }) => ({ pk, sk }));
    const inTransaction = (part: object) => new TransactWriteCommand({ TransactItems: [part] as never });
    const taking = keys.flatMap((Key) => [
      inTransaction({ Delete: { TableName, Key } }),
      new DeleteCommand({ TableName, Key }),
    ]);
    expect(passing(taking, wall)).toEqual(taking);
    const others = items.flatMap((Item, at) => [
      inTransaction({ Put: { TableName, Item } }),
      inTransaction({ ConditionCheck: { TableName, Key: keys[at] } }),
      new PutCommand({ TableName, Item }),
      new UpdateCommand({ TableName, Key: keys[at] }),
    ]);
    expect(passing(others, wall)).toEqual([]);
  });

  const lists = ["DOOR#I#somebody", "DOOR#Y#somebody"];
  test.each(lists)("leaves %s to the clock's door, which can delete but not read it", (pk) => {
    const Key = { pk, sk: "M#net_1#mem_1" };
    const taking = new TransactWriteCommand({ TransactItems: [{ Delete: { TableName, Key } }] });
    expect(() => guard(taking, wall)).toThrow();
    expect(() => guard(taking, doorReach.clock)).not.toThrow();
    for (const command of [
      new GetCommand({ TableName, Key }),
      new PutCommand({ TableName, Item: Key }),
      new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: Key } }] }),
    ])
      expect(() => guard(command, doorReach.clock)).toThrow();
  });
});

test.each(kinds.filter((kind) => tagsOf[kind].length > 1))(
  "a %s does not reach its neighbor of the same network",
  (kind) => {
    expect(neighborItems.length).toBeGreaterThan(5);
    const asked = neighborItems.flatMap((Item) => [
      new GetCommand({ TableName, Key: { pk: Item.pk, sk: Item.sk } }),
      new PutCommand({ TableName, Item }),
    ]);
    expect(passing(asked, reached(kind))).toEqual([]);
  },
);

test("the public scope reads one card and creates inquiries; it can't read, change or delete any", () => {
  const wall = reached("public");
  const Item = { pk: "N#net_1#INQ#Q#inq_1", sk: "~inquiry", lpk: "N#net_1#INQ#O", lsk: "x" };
  const Key = { pk: Item.pk, sk: Item.sk };
  const made = { TableName, Item, ConditionExpression: "attribute_not_exists(pk)" };
  expect(() => guard(new PutCommand(made), wall)).not.toThrow();
  expect(() => guard(new TransactWriteCommand({ TransactItems: [{ Put: made }] }), wall)).not.toThrow();
  expect(() =>
    guard(new GetCommand({ TableName, Key: { pk: "N#net_1#PUBLIC", sk: "x" } }), wall),
  ).not.toThrow();
  const newer = { ...made, ConditionExpression: "#version = :was" };
  for (const command of [
    new GetCommand({ TableName, Key }),
    new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [Key] } } }),
    new QueryCommand({
      TableName,
      KeyConditionExpression: "#pk = :pk",
      ExpressionAttributeValues: { ":pk": "N#net_1#INQ#O" },
    }),
    new PutCommand({ TableName, Item }),
    new PutCommand(newer),
    new DeleteCommand({ TableName, Key }),
    new UpdateCommand({ TableName, Key }),
    new TransactWriteCommand({ TransactItems: [{ Put: made }, { Put: newer }] }),
    new TransactWriteCommand({ TransactItems: [{ Put: made }, { Delete: { TableName, Key } }] }),
    new TransactWriteCommand({
      TransactItems: [{ ConditionCheck: { TableName, Key, ConditionExpression: "attribute_exists(pk)" } }],
    }),
    new PutCommand({ ...made, Item: { ...Item, pk: "N#net_1#PUBLIC" } }),
  ])
    expect(() => guard(command, wall)).toThrow(/outside its scope/);
});

test("a write with an index key outside the scope is refused, even if the item is inside", () => {
  const Item = { ...own, lpk: "N#net_1#INBOX#O", lsk: "x" };
  expect(() => guard(new PutCommand({ TableName, Item }), reached("house"))).toThrow(/index write/);
  const ticking = { ...own, tpk: "N#net_2#INBOX", tsk: "x" };
  expect(() => guard(new PutCommand({ TableName, Item: ticking }), reached("house"))).toThrow(/tick/);
});

test("a missing tag is an error, never an empty string", () => {
  expect(() => fill(reach.house.read, { network: "net_1" })).toThrow(/needs the tag house/);
});

test.each(["resident", "mentor"] as const)(
  "a %s writes nothing that says whose a journey is, and holds it as a condition",
  (kind) => {
    const whose = [journey, journeyHeader].flatMap((entity) =>
      entity.samples(sampleIds).map((value) => encode(entity, homesOf("net_1"), value, 1)),
    );
    for (const Item of whose) {
      const Key = { pk: Item.pk, sk: Item.sk };
      const held = { TableName, Key, ConditionExpression: "epoch = :e" };
      for (const command of [
        new PutCommand({ TableName, Item }),
        new UpdateCommand({ TableName, Key }),
        new DeleteCommand({ TableName, Key }),
        new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item } }] }),
        new TransactWriteCommand({
          TransactItems: [{ ConditionCheck: held }, { Delete: { TableName, Key } }],
        }),
      ])
        expect(() => guard(command, reached(kind))).toThrow("outside its scope");
      guard(new TransactWriteCommand({ TransactItems: [{ ConditionCheck: held }] }), reached(kind));
    }
  },
);

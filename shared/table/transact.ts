import { randomUUID } from "node:crypto";
import type { Homes } from "#shared/tenancy/homes.ts";
import { PutCommand, TransactWriteCommand } from "./dynamo-commands.ts";
import { type Entity, encode, type Key, type Stored } from "./entity.ts";
import { failureOf, isTransient } from "./retry.ts";
import { ifAbsent } from "./wall.ts";

type Part = NonNullable<TransactWriteCommand["input"]["TransactItems"]>[number];

/** One part of a transaction, with its condition. */
export interface Change {
  /** Its name in a failed condition, e.g. `bed`. */
  readonly label: string;
  readonly make: (table: string, homes: Homes) => Part;
}

/** A condition failed: another write came first. `labels` name the changes concerned. */
export class ConditionFailed extends Error {
  readonly labels: readonly string[];
  constructor(labels: readonly string[]) {
    super(`condition failed: ${labels.join(", ")}`);
    this.name = "ConditionFailed";
    this.labels = labels;
  }
}

/** Contention outlasted the retries; as far as known, nothing was written. */
export class StillRunning extends Error {
  constructor() {
    super("contention outlasted the retries");
    this.name = "StillRunning";
  }
}

/** The version of an item after its next change. */
export const nextVersion = (was: Stored<unknown>): number => was.version + 1;

const versionIs = (version: number) => ({
  ConditionExpression: "#version = :was",
  ExpressionAttributeNames: { "#version": "version" },
  ExpressionAttributeValues: { ":was": version },
});
const absent = { ConditionExpression: ifAbsent };

/** The version of a new item. */
export const firstVersion = 1;

/** Creates an item. Fails if it exists. */
export function create<V>(entity: Entity<V>, value: V, version = firstVersion): Change {
  return {
    label: entity.kind,
    make: (TableName, homes) => ({
      Put: { TableName, Item: encode(entity, homes, value, version), ...absent },
    }),
  };
}

/** Replaces an item. Fails if it was changed since it was read. */
export function replace<V>(entity: Entity<V>, was: Stored<V>, value: V): Change {
  return {
    label: entity.kind,
    make: (TableName, homes) => ({
      Put: { TableName, Item: encode(entity, homes, value, nextVersion(was)), ...versionIs(was.version) },
    }),
  };
}

/** Writes a projection, only if the source's version is newer than the last one written. */
export function project<V>(entity: Entity<V>, value: V, version: number): Change {
  return {
    label: entity.kind,
    make: (TableName, homes) => ({
      Put: {
        TableName,
        Item: encode(entity, homes, value, version),
        ConditionExpression: "attribute_not_exists(pk) OR #version < :now",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":now": version },
      },
    }),
  };
}

/** Puts a projection whose source is written in the same transaction; no version check of its own. */
export function card<V>(entity: Entity<V>, value: V, version: number): Change {
  return {
    label: entity.kind,
    make: (TableName, homes) => ({ Put: { TableName, Item: encode(entity, homes, value, version) } }),
  };
}

/** Changes nothing, but fails if the item was changed since it was read. */
export function unchanged(was: Stored<unknown>): Change {
  return {
    label: was.kind,
    make: (TableName) => ({
      ConditionCheck: { TableName, Key: { ...was.key }, ...versionIs(was.version) },
    }),
  };
}

/** Changes nothing, but fails if a field of the item is not this. It tells without a read. */
export function fieldIs(label: string, key: Key, field: string, value: number): Change {
  return {
    label,
    make: (TableName) => ({
      ConditionCheck: {
        TableName,
        Key: { ...key },
        ConditionExpression: "#data.#field = :value",
        ExpressionAttributeNames: { "#data": "data", "#field": field },
        ExpressionAttributeValues: { ":value": value },
      },
    }),
  };
}

/** Changes nothing, but fails if the item is not stored just like this. It tells without a read. */
export function storedAs<V>(entity: Entity<V>, value: V, version: number): Change {
  return {
    label: entity.kind,
    make: (TableName, homes) => {
      const { pk, sk, data } = encode(entity, homes, value, version);
      return {
        ConditionCheck: {
          TableName,
          Key: { pk, sk },
          ConditionExpression: "#version = :version AND #data = :data",
          ExpressionAttributeNames: { "#version": "version", "#data": "data" },
          ExpressionAttributeValues: { ":version": version, ":data": data },
        },
      };
    },
  };
}

/** Deletes an item without a version check: only a projection, or a body whose header has moved. */
export function remove(label: string, key: Key): Change {
  return { label, make: (TableName) => ({ Delete: { TableName, Key: { ...key } } }) };
}

/** Deletes an item. Fails if it was changed since it was read. */
export function removeUnchanged<V>(entity: Entity<V>, was: Stored<V>): Change {
  return {
    label: entity.kind,
    make: (TableName) => ({ Delete: { TableName, Key: { ...was.key }, ...versionIs(was.version) } }),
  };
}

/** Changes nothing, but fails if the item exists. */
export function stillAbsent(label: string, key: Key): Change {
  return { label, make: (TableName) => ({ ConditionCheck: { TableName, Key: { ...key }, ...absent } }) };
}

export async function transact(
  table: string,
  homes: Homes,
  changes: readonly Change[],
  send: (command: unknown) => Promise<unknown>,
): Promise<void> {
  if (changes.length > 100) throw new Error("A transaction holds at most 100 items");
  const TransactItems = changes.map((change) => change.make(table, homes));
  try {
    // The token stays the same over retries, so a lost response does not cause a second write.
    await send(new TransactWriteCommand({ TransactItems, ClientRequestToken: randomUUID() }));
  } catch (error) {
    const cancelled = failureOf(error);
    if (cancelled.name === "TransactionCanceledException") {
      const reasons = cancelled.CancellationReasons ?? [];
      const labels = changes.flatMap((change, at) =>
        reasons[at]?.Code === "ConditionalCheckFailed" ? [change.label] : [],
      );
      if (labels.length > 0) throw new ConditionFailed(labels);
    }
    if (isTransient(error)) throw new StillRunning();
    throw error;
  }
}

/**
 * Puts one item without a transaction, at half its price. After a lost response the repeat may fail on its own write:
 * only for a change whose failure says that the item is as new, or is followed by another look.
 */
export async function putAlone(
  table: string,
  homes: Homes,
  change: Change,
  send: (command: unknown) => Promise<unknown>,
): Promise<void> {
  const { Put } = change.make(table, homes);
  if (!Put) throw new Error("Only a put is made alone");
  try {
    await send(new PutCommand(Put));
  } catch (error) {
    if (failureOf(error).name === "ConditionalCheckFailedException")
      throw new ConditionFailed([change.label]);
    if (isTransient(error)) throw new StillRunning();
    throw error;
  }
}

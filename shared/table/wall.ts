import { covers } from "#shared/tenancy/reach.ts";
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "./dynamo-commands.ts";
import type { Item } from "./entity.ts";

/** What a walled table may access: filled patterns of partition keys. */
export interface Reached {
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** Only new items may be put; any other write is refused. */
  readonly putOnly?: boolean;
  /** What may be deleted, besides what may be written. */
  readonly erase?: readonly string[];
  /** Where only conditions are checked. */
  readonly checks?: readonly string[];
  /** Sort keys that are never written. */
  readonly keeps?: readonly string[];
}

/** The condition that an item does not exist. */
export const ifAbsent = "attribute_not_exists(pk)";

/** A key outside the scope's homes. This is a bug, so it is a 500, and its message names no key. */
class OutsideScope extends Error {
  constructor(what: string) {
    super(`A ${what} reached outside its scope`);
    this.name = "OutsideScope";
  }
}

type Input = {
  Key?: Item;
  Item?: Item;
  ConditionExpression?: string;
  IndexName?: string;
  ExpressionAttributeValues?: Item;
  KeyConditionExpression?: string;
  RequestItems?: Record<string, { Keys?: Item[] }>;
  TransactItems?: Record<string, Input | undefined>[];
};

/**
 * The second wall: checks every outgoing command: each key of a batch or transaction, index keys on reads and
 * on writes. Unknown commands are refused.
 */
export function guard(command: object, reached: Reached): void {
  const { input } = command as { input: Input };
  if (command instanceof GetCommand) {
    check(reached.read, input.Key?.pk, "read");
  } else if (command instanceof BatchGetCommand) {
    for (const { Keys = [] } of Object.values(input.RequestItems ?? {})) {
      for (const key of Keys) check(reached.read, key.pk, "batch read");
    }
  } else if (command instanceof QueryCommand) {
    if (!input.KeyConditionExpression?.startsWith("#pk = :pk")) throw new OutsideScope("query");
    check(reached.read, input.ExpressionAttributeValues?.[":pk"], "query");
  } else if (command instanceof TransactWriteCommand) {
    for (const part of input.TransactItems ?? []) {
      for (const [verb, one] of Object.entries(part))
        if (one) {
          checkWrite(reached, one, verb === "Delete");
          if (verb !== "ConditionCheck") checkKept(reached, one);
        }
    }
  } else if (isWrite(command)) {
    checkWrite(reached, input, command instanceof DeleteCommand);
    checkKept(reached, input);
  } else {
    throw new OutsideScope("command of an unknown kind");
  }
}

/** Whether a command changes the table. */
export const isWrite = (command: object): boolean =>
  command instanceof PutCommand ||
  command instanceof UpdateCommand ||
  command instanceof DeleteCommand ||
  command instanceof TransactWriteCommand;

function checkWrite(reached: Reached, input: Input, takesAway: boolean): void {
  if (reached.putOnly && !(input.Item && input.ConditionExpression === ifAbsent))
    throw new OutsideScope("write of what may be there already");
  const item = input.Item ?? input.Key;
  check(takesAway ? [...reached.write, ...(reached.erase ?? [])] : reached.write, item?.pk, "write");
  if (item?.lpk !== undefined) check(reached.write, item.lpk, "index write");
  if (item?.tpk !== undefined) check(["TICK#*"], item.tpk, "tick");
}

function checkKept({ keeps = [], checks = [] }: Reached, { Item, Key }: Input): void {
  const { pk, sk } = Item ?? Key ?? {};
  if (typeof pk === "string" && covers(checks, pk)) throw new OutsideScope("write of what it only checks");
  if (keeps.some((one) => one === sk)) throw new OutsideScope("write of what says whose it is");
}

function check(patterns: readonly string[], pk: unknown, what: string): void {
  if (typeof pk !== "string" || !covers(patterns, pk)) throw new OutsideScope(what);
}

/** Rows of an index whose own home is outside the scope are dropped. */
export const inside = (reached: Reached, item: Item): boolean =>
  typeof item.pk === "string" && covers(reached.read, item.pk);

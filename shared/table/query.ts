import type { Home } from "#shared/tenancy/homes.ts";
import { indexes } from "./definition.ts";
import { QueryCommand } from "./dynamo-commands.ts";
import type { Entity, Item, Stored } from "./entity.ts";

export interface QueryInput {
  readonly in: Home;
  readonly index?: "list";
  /** Prefix of the sort keys. */
  readonly prefix?: string;
  /** Sort keys up to this one, included. */
  readonly upTo?: string;
  /** Sort keys from this one on. */
  readonly from?: string;
  readonly descending?: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Kinds to return; others in the partition are skipped. */
  readonly kinds: readonly Entity<unknown>[];
  /** Another kind is an error: for a walk that must be complete. */
  readonly nothingElse?: true;
}

export interface Page {
  readonly items: Stored<unknown>[];
  readonly next: string | null;
}

/** The bounds of the sort keys, as an expression with its values. */
function boundOf({ prefix, upTo, from }: QueryInput): readonly [string, Readonly<Record<string, string>>] {
  if (prefix !== undefined) return [" AND begins_with(#sk, :sk)", { ":sk": prefix }];
  if (from !== undefined && upTo !== undefined)
    return [" AND #sk BETWEEN :sk AND :to", { ":sk": from, ":to": upTo }];
  if (upTo !== undefined) return [" AND #sk <= :sk", { ":sk": upTo }];
  return from === undefined ? ["", {}] : [" AND #sk >= :sk", { ":sk": from }];
}

/** The command for one page; `start` is the key after which it begins. */
export function queryCommand(tableName: string, input: QueryInput, start: Item | undefined): QueryCommand {
  const index = input.index ? indexes[input.index] : { pk: "pk", sk: "sk" };
  const [range, bound] = boundOf(input);
  return new QueryCommand({
    TableName: tableName,
    ...(input.index ? { IndexName: input.index } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${range}`,
    ExpressionAttributeNames: { "#pk": index.pk, ...(range ? { "#sk": index.sk } : {}) },
    ExpressionAttributeValues: { ":pk": input.in, ...bound },
    ScanIndexForward: !input.descending,
    Limit: input.limit,
    ...(start ? { ExclusiveStartKey: start } : {}),
  });
}

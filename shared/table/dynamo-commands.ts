import type {
  AttributeValue,
  BatchGetItemCommandInput,
  BatchWriteItemCommandInput,
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  ScanCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";

/** The same input with plain values in place of DynamoDB's `{ S: "…" }`. */
type Plain<T> = T extends AttributeValue
  ? unknown
  : T extends readonly (infer One)[]
    ? Plain<One>[]
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T;

/** Their names in DynamoDB's own protocol. */
export type Operation =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "Scan"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "BatchWriteItem"
  | "TransactWriteItems";

const commandOf = <I>(operation: Operation) =>
  class {
    static readonly operation = operation;
    readonly input: Plain<I>;
    constructor(input: Plain<I>) {
      this.input = input;
    }
  };

/*
 * The database commands that the wall checks and a sender sends (see `table.ts`); values are plain until
 * then.
 */
export class GetCommand extends commandOf<GetItemCommandInput>("GetItem") {}
export class BatchGetCommand extends commandOf<BatchGetItemCommandInput>("BatchGetItem") {}
export class QueryCommand extends commandOf<QueryCommandInput>("Query") {}
export class ScanCommand extends commandOf<ScanCommandInput>("Scan") {}
export class PutCommand extends commandOf<PutItemCommandInput>("PutItem") {}
export class UpdateCommand extends commandOf<UpdateItemCommandInput>("UpdateItem") {}
export class DeleteCommand extends commandOf<DeleteItemCommandInput>("DeleteItem") {}
export class BatchWriteCommand extends commandOf<BatchWriteItemCommandInput>("BatchWriteItem") {}
export class TransactWriteCommand extends commandOf<TransactWriteItemsCommandInput>("TransactWriteItems") {}

/** @throws if it is none of these */
export function operationOf(command: object): Operation {
  const { operation } = command.constructor as { operation?: Operation };
  if (operation === undefined) throw new Error("A command of an unknown kind");
  return operation;
}

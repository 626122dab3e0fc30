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

/*
 * The database commands that the wall checks and a sender sends (see `sender.ts`); values are plain until
 * then.
 */
class Command<I> {
  readonly input: Plain<I>;
  constructor(input: Plain<I>) {
    this.input = input;
  }
}

/** The name of a command's operation in DynamoDB's own protocol. @throws if it is none of these */
export function operationOf(command: object): string {
  const { operation } = command.constructor as { operation?: string };
  if (operation === undefined) throw new Error("A command of an unknown kind");
  return operation;
}

export class GetCommand extends Command<GetItemCommandInput> {
  static readonly operation = "GetItem";
}
export class BatchGetCommand extends Command<BatchGetItemCommandInput> {
  static readonly operation = "BatchGetItem";
}
export class QueryCommand extends Command<QueryCommandInput> {
  static readonly operation = "Query";
}
export class ScanCommand extends Command<ScanCommandInput> {
  static readonly operation = "Scan";
}
export class PutCommand extends Command<PutItemCommandInput> {
  static readonly operation = "PutItem";
}
export class UpdateCommand extends Command<UpdateItemCommandInput> {
  static readonly operation = "UpdateItem";
}
export class DeleteCommand extends Command<DeleteItemCommandInput> {
  static readonly operation = "DeleteItem";
}
export class BatchWriteCommand extends Command<BatchWriteItemCommandInput> {
  static readonly operation = "BatchWriteItem";
}
export class TransactWriteCommand extends Command<TransactWriteItemsCommandInput> {
  static readonly operation = "TransactWriteItems";
}

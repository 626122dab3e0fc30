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

export class GetCommand extends Command<GetItemCommandInput> {}
export class BatchGetCommand extends Command<BatchGetItemCommandInput> {}
export class QueryCommand extends Command<QueryCommandInput> {}
export class ScanCommand extends Command<ScanCommandInput> {}
export class PutCommand extends Command<PutItemCommandInput> {}
export class UpdateCommand extends Command<UpdateItemCommandInput> {}
export class DeleteCommand extends Command<DeleteItemCommandInput> {}
export class BatchWriteCommand extends Command<BatchWriteItemCommandInput> {}
export class TransactWriteCommand extends Command<TransactWriteItemsCommandInput> {}

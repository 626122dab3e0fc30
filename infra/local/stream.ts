import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { localSettings } from "./database.ts";

/** A changed key, as `functions/events` takes it. */
export interface StreamRecord {
  readonly id: string;
  readonly pk: string;
  readonly sk: string;
}

/** Reads a table's stream from its start, or after a sequence number, in order, as the engine gives it. */
export class StreamReader {
  readonly #client: DynamoDBStreamsClient;
  readonly #tableName: string;
  #iterator: string | undefined;
  #position: string | undefined;

  constructor(endpoint: string, tableName: string, after?: string) {
    this.#client = new DynamoDBStreamsClient(localSettings(endpoint));
    this.#tableName = tableName;
    this.#position = after;
  }

  /** The sequence number of the last record given out. */
  get position(): string | undefined {
    return this.#position;
  }

  /** Changes since the last call; empty if there are none. */
  async next(): Promise<StreamRecord[]> {
    this.#iterator ??= await this.#start();
    const { Records = [], NextShardIterator } = await this.#client.send(
      new GetRecordsCommand({ ShardIterator: this.#iterator, Limit: 1000 }),
    );
    this.#iterator = NextShardIterator;
    return Records.flatMap(({ dynamodb }) => {
      const { SequenceNumber: id, Keys } = dynamodb ?? {};
      if (id === undefined) return [];
      this.#position = id;
      return [{ id, pk: Keys?.pk?.S ?? "", sk: Keys?.sk?.S ?? "" }];
    });
  }

  close(): void {
    this.#client.destroy();
  }

  /** Both engines have one shard; if there are more, the newest is the open one. */
  async #start(): Promise<string> {
    const { Streams } = await this.#client.send(new ListStreamsCommand({ TableName: this.#tableName }));
    const StreamArn = Streams?.[0]?.StreamArn;
    const { StreamDescription } = await this.#client.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.at(-1)?.ShardId;
    const { ShardIterator } = await this.#client.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ...(this.#position === undefined
          ? { ShardIteratorType: "TRIM_HORIZON" }
          : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: this.#position }),
      }),
    );
    if (!ShardIterator) throw new Error("The engine has no stream for the table");
    return ShardIterator;
  }
}

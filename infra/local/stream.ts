import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { localSettings } from "./database.ts";
import type { Place } from "./stream-place.ts";

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
  readonly #place: Place | undefined;
  #iterator: string | undefined;
  #after: string | undefined;

  constructor(endpoint: string, tableName: string, place?: Place) {
    this.#client = new DynamoDBStreamsClient(localSettings(endpoint));
    this.#tableName = tableName;
    this.#place = place;
  }

  /**
   * Handles the changes since the stored position, then stores the new one: after an error or a crash they
   * are handled again. Returns their number.
   */
  async take(handle: (records: StreamRecord[]) => Promise<unknown>): Promise<number> {
    this.#iterator ??= await this.#start();
    const { Records = [], NextShardIterator } = await this.#client.send(
      new GetRecordsCommand({ ShardIterator: this.#iterator, Limit: 1000 }),
    );
    this.#iterator = undefined;
    const records = Records.flatMap(({ dynamodb }) => {
      const { SequenceNumber: id, Keys } = dynamodb ?? {};
      return id === undefined ? [] : [{ id, pk: Keys?.pk?.S ?? "", sk: Keys?.sk?.S ?? "" }];
    });
    const last = records.at(-1);
    if (last) {
      await handle(records);
      this.#after = last.id;
      await this.#place?.keep(last.id);
    }
    this.#iterator = NextShardIterator;
    return records.length;
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
    this.#after ??= await this.#place?.read();
    const { ShardIterator } = await this.#client.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ...(this.#after === undefined
          ? { ShardIteratorType: "TRIM_HORIZON" }
          : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: this.#after }),
      }),
    );
    if (!ShardIterator) throw new Error("The engine has no stream for the table");
    return ShardIterator;
  }
}

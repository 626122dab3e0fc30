import * as z from "zod";
import { retrying } from "#shared/table/retry.ts";
import { ask } from "./engine-client.ts";
import type { Place } from "./stream-place.ts";

/** A changed key, as `functions/events` takes it. */
export interface StreamRecord {
  readonly id: string;
  readonly pk: string;
  readonly sk: string;
}

/** What is read of the stream's answers. */
const answers = {
  ListStreams: z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) }),
  DescribeStream: z.object({
    StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
  }),
  GetShardIterator: z.object({ ShardIterator: z.string() }),
  GetRecords: z.object({
    Records: z.array(
      z.object({
        dynamodb: z.object({
          SequenceNumber: z.string(),
          Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
        }),
      }),
    ),
    NextShardIterator: z.string().optional(),
  }),
};

/** Reads a table's stream from its start, or after a sequence number, in order, as the engine gives it. */
export class StreamReader {
  /** How many records are taken at most at once. */
  static readonly most = 1000;
  readonly #endpoint: string;
  readonly #tableName: string;
  readonly #place: Place | undefined;
  #iterator: string | undefined;
  #after: string | undefined;

  constructor(endpoint: string, tableName: string, place?: Place) {
    this.#endpoint = endpoint;
    this.#tableName = tableName;
    this.#place = place;
  }

  /**
   * Handles the changes since the stored position, then stores the new one: after an error or a crash they
   * are handled again. Returns their number.
   */
  async take(handle: (records: StreamRecord[]) => Promise<unknown>): Promise<number> {
    this.#iterator ??= await this.#start();
    const { Records, NextShardIterator } = await this.#ask("GetRecords", {
      ShardIterator: this.#iterator,
      Limit: StreamReader.most,
    });
    this.#iterator = undefined;
    const records = Records.map(({ dynamodb: { SequenceNumber: id, Keys } }) => ({
      id,
      pk: Keys.pk.S,
      sk: Keys.sk.S,
    }));
    const last = records.at(-1);
    if (last) {
      await handle(records);
      this.#after = last.id;
      await this.#place?.keep(last.id);
    }
    this.#iterator = NextShardIterator;
    return records.length;
  }

  /** Both engines have one shard; if there are more, the newest is the open one. */
  async #start(): Promise<string> {
    const { Streams } = await this.#ask("ListStreams", { TableName: this.#tableName });
    const StreamArn = Streams[0]?.StreamArn;
    const { StreamDescription } = await this.#ask("DescribeStream", { StreamArn });
    const ShardId = StreamDescription.Shards.at(-1)?.ShardId;
    if (!ShardId) throw new Error("The engine has no stream for the table");
    this.#after ??= await this.#place?.read();
    const from =
      this.#after === undefined
        ? { ShardIteratorType: "TRIM_HORIZON" }
        : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: this.#after };
    return (await this.#ask("GetShardIterator", { StreamArn, ShardId, ...from })).ShardIterator;
  }

  async #ask<O extends keyof typeof answers>(
    operation: O,
    input: object,
  ): Promise<z.infer<(typeof answers)[O]>> {
    // It only reads, so whatever an engine hung up on is asked again.
    const answer = await retrying(() => ask(this.#endpoint, "streams", operation, input));
    return answers[operation].parse(answer) as z.infer<(typeof answers)[O]>;
  }
}

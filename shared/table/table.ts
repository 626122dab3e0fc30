import { invalid } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { keyOf } from "#shared/table/entity.ts";
import type { Home, Homes } from "#shared/tenancy/homes.ts";
import { indexes } from "./definition.ts";
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand } from "./dynamo-commands.ts";
import { decode, type Entity, encode, type Item, type Key, type Stored } from "./entity.ts";
import { type Meter, measure, newMeter } from "./meter.ts";
import { notWhilePlanning } from "./planning.ts";
import { type Page, type QueryInput, queryCommand } from "./query.ts";
import { type Pause, retrying } from "./retry.ts";
import { type Change, putAlone, transact } from "./transact.ts";
import { guard, inside, isWrite, type Reached } from "./wall.ts";

/** Sends a command to the database (`senderOver`); a faulty one in tests. */
export interface Sender {
  // biome-ignore lint/suspicious/noExplicitAny: the result depends on the command
  send(command: any): Promise<any>;
}

/** Seals a cursor for one scope and one query; undefined if it was forged or belongs to another. */
interface CursorSeal {
  seal(context: string, text: string): Promise<string>;
  open(context: string, sealed: string): Promise<string | undefined>;
}

export interface TableOptions {
  readonly sender: Sender;
  readonly name: string;
  readonly reach: Reached;
  /** The network's key builders; a door's table has none: see `noHomes`. */
  readonly homes: Homes;
  readonly cursors: CursorSeal;
  /** The scope of the cursors, e.g. `net_1/house/hse_1`. */
  readonly context: string;
  readonly pause?: Pause;
}

/** Keys with the kinds of their items. */
export interface KeyPage {
  readonly keys: readonly { readonly key: Key; readonly kind: string }[];
  readonly more: boolean;
}

/** Due keys, and where the next page begins. */
export interface DuePage {
  readonly keys: readonly Key[];
  readonly next: Item | null;
}

/** An item of a batch read. */
interface Wanted {
  readonly entity: Entity<unknown>;
  readonly key: Key | undefined;
}
/** The items, in the requested order. */
type Found<T extends readonly Wanted[]> = {
  [I in keyof T]: T[I]["entity"] extends Entity<infer V> ? Stored<V> | undefined : never;
};
const placeOf = ({ pk, sk }: Pick<Item, "pk" | "sk">): string => `${pk}|${sk}`;

export class Table {
  readonly meter: Meter = newMeter();
  readonly homes: Homes;
  readonly #options: TableOptions;

  constructor(options: TableOptions) {
    this.#options = options;
    this.homes = options.homes;
  }

  /** The same table through another sender, made of its own. */
  over(wrap: (sender: Sender) => Sender): Table {
    return new Table({ ...this.#options, sender: wrap(this.#options.sender) });
  }

  /** One item, as of now (consistent). */
  async get<V>(entity: Entity<V>, key: Key): Promise<Stored<V> | undefined> {
    const { Item } = await this.#send(
      new GetCommand({ TableName: this.#options.name, Key: { ...key }, ConsistentRead: true }),
    );
    return Item ? decode(entity, Item) : undefined;
  }

  /**
   * Several items in one round trip (up to 100), each as of its own moment: not a snapshot. An undefined key
   * is not read and returns undefined.
   */
  async getAll<const T extends readonly Wanted[]>(wanted: T): Promise<Found<T>>;
  async getAll(wanted: readonly Wanted[]): Promise<(Stored<unknown> | undefined)[]> {
    const found = new Map<string, Item>();
    const named = wanted.flatMap(({ key }) => (key ? [[placeOf(key), { ...key }] as const] : []));
    let keys = [...new Map(named).values()];
    for (let attempt = 0; keys.length > 0; attempt += 1) {
      if (attempt > 8) throw new Error("A batch read stayed unprocessed");
      const name = this.#options.name;
      const answer = await this.#send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys: keys, ConsistentRead: true } } }),
      );
      for (const item of answer.Responses?.[name] ?? []) found.set(placeOf(item), item);
      keys = answer.UnprocessedKeys?.[name]?.Keys ?? [];
      if (keys.length > 0) await this.#options.pause?.(attempt);
    }
    return wanted.map(({ entity, key }) => {
      const item = key && found.get(placeOf(key));
      return item ? decode(entity, item) : undefined;
    });
  }

  /** One page of one partition. `next` is a sealed cursor for the same scope and the same query only. */
  async query(input: QueryInput): Promise<Page> {
    const context = `${this.#options.context}/${input.in}/${input.index ?? ""}/${input.prefix ?? ""}/${input.descending === true}`;
    const start = input.cursor === undefined ? undefined : await this.#openCursor(context, input.cursor);
    const answer = await this.#send(queryCommand(this.#options.name, input, start));
    const byKind = new Map(input.kinds.map((entity) => [entity.kind, entity]));
    const items: Stored<unknown>[] = [];
    const found: Item[] = answer.Items ?? [];
    for (const item of found) {
      const entity = byKind.get(String(item.kind));
      if (!entity && input.nothingElse) throw new Error(`Unexpected kind ${String(item.kind)}`);
      if (entity && inside(this.#options.reach, item)) items.push(decode(entity, item));
    }
    const last = answer.LastEvaluatedKey;
    return { items, next: last ? await this.#options.cursors.seal(context, JSON.stringify(last)) : null };
  }

  /**
   * The first keys of a partition, without decoding items: of any kind, known or not. `more`: there may be others, since
   * a page also ends at one megabyte of items.
   */
  async listKeys(partition: Home, limit: number): Promise<KeyPage> {
    const answer = await this.#send(
      new QueryCommand({
        TableName: this.#options.name,
        ConsistentRead: true,
        KeyConditionExpression: "#pk = :pk",
        ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk", "#kind": "kind" },
        ExpressionAttributeValues: { ":pk": partition },
        ProjectionExpression: "#pk, #sk, #kind",
        Limit: limit,
      }),
    );
    const items: Item[] = answer.Items ?? [];
    return {
      keys: items.map((item) => ({ key: keyOf(item), kind: String(item.kind) })),
      more: answer.LastEvaluatedKey !== undefined,
    };
  }

  /** Keys due up to `now` in one bucket of the `due` index: only the clock's door reaches it. */
  async due(bucket: Home, now: Instant, limit: number, after?: DuePage["next"]): Promise<DuePage> {
    const answer = await this.#send(
      new QueryCommand({
        TableName: this.#options.name,
        IndexName: "due",
        KeyConditionExpression: "#pk = :pk AND #sk <= :sk",
        ExpressionAttributeNames: { "#pk": indexes.due.pk, "#sk": indexes.due.sk },
        ExpressionAttributeValues: { ":pk": bucket, ":sk": `${now}~` },
        Limit: limit,
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    const items: Item[] = answer.Items ?? [];
    return {
      keys: items.map(keyOf),
      next: answer.LastEvaluatedKey ?? null,
    };
  }

  /** Writes all or nothing. Throws ConditionFailed naming the failed changes. See `commit`. */
  async write(changes: readonly Change[]): Promise<void> {
    notWhilePlanning();
    await transact(this.#options.name, this.homes, changes, (command) => this.#send(command));
  }

  /** Puts one item that may be put again: see `putAlone`. @throws ConditionFailed */
  async put(change: Change): Promise<void> {
    notWhilePlanning();
    await putAlone(this.#options.name, this.homes, change, (command) => this.#send(command));
  }

  /** Best-effort put, outside any transaction (access log, session touch). */
  async note<V>(entity: Entity<V>, value: V): Promise<void> {
    const Item = encode(entity, this.homes, value, 1);
    await this.#send(new PutCommand({ TableName: this.#options.name, Item }));
  }

  /** For the few writers with a command of their own (a rate counter). The wall applies. */
  async raw<T>(make: (tableName: string) => unknown): Promise<T> {
    notWhilePlanning();
    return this.#send(make(this.#options.name));
  }

  async #openCursor(context: string, cursor: string): Promise<Item> {
    const text = await this.#options.cursors.open(context, cursor);
    if (text === undefined) {
      throw invalid("cursor", [problem("/cursor", "list.cursor")]);
    }
    return JSON.parse(text);
  }

  // biome-ignore lint/suspicious/noExplicitAny: see Sender
  async #send(command: any): Promise<any> {
    guard(command, this.#options.reach);
    command.input.ReturnConsumedCapacity = "TOTAL";
    const write = isWrite(command);
    return retrying(async () => {
      const answer = await this.#options.sender.send(command);
      measure(this.meter, write, answer.ConsumedCapacity);
      return answer;
    }, this.#options.pause);
  }
}

export const createTable = (options: TableOptions): Table => new Table(options);

import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { inject } from "vitest";
import { pager } from "#functions/pager.ts";
import { makeTable, newTableName } from "#infra/local/database.ts";
import { openSender } from "#infra/local/engine-client.ts";
import type { SentMail } from "#infra/local/ports.ts";
import { StreamReader, type StreamRecord } from "#infra/local/stream.ts";
import { createLocalWorld, type LocalWorld } from "#infra/local/world.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import type { StreamMeans } from "#shared/engine/capability.ts";
import { BatchGetCommand, GetCommand, QueryCommand, ScanCommand } from "#shared/table/dynamo-commands.ts";
import { type Key, keyOf } from "#shared/table/entity.ts";
import { itemsWritten } from "#shared/table/keys-written.ts";
import { remembering } from "#shared/table/remembering.ts";
import type { Sender } from "#shared/table/table.ts";
import { engineEndpoint } from "./endpoint.ts";

export interface TestWorld extends LocalWorld {
  readonly tableName: string;
  readonly dataDir: string;
  /** The client without its wrapper. */
  readonly plain: Sender;
  /** The keys that were written so far, in order. */
  readonly written: readonly Key[];
  /** The mails of one kind, newest first. */
  mailed(kind: string): Promise<SentMail[]>;
  /** The times at which what was written so far is due, in order. */
  readonly due: readonly string[];
  /** The stream's changes since the last call. */
  changed(): Promise<StreamRecord[]>;
  /** What following a change may use. */
  means(): StreamMeans;
  /** Sends all changes, and the changes they cause, to the events app until there are none. */
  drain(arrange?: (records: StreamRecord[]) => StreamRecord[]): Promise<void>;
}

export interface TestWorldOptions {
  now?: () => Temporal.Instant;
  /** Wraps the client, e.g. in a faulty one. */
  wrap?: (sender: Sender) => Sender;
  /** The folder of another world to copy, with its keys. */
  like?: string;
}

/** A new table, with local ports in a folder that is deleted after the run. */
export async function createTestWorld(options: TestWorldOptions = {}): Promise<TestWorld> {
  const endpoint = await engineEndpoint();
  const tableName = newTableName();
  await makeTable(endpoint, tableName);
  const dataDir = await mkdtemp(join(inject("scratch"), "world-"));
  if (options.like) await cp(options.like, dataDir, { recursive: true });
  const now = options.now ?? (() => Temporal.Now.instant());
  const engine = openSender(endpoint);
  const { sender, written, due } = notingWrites(inject("measures") ? engine : remembering(engine));
  const plain = await createLocalWorld({ endpoint, tableName, dataDir, now, sender });
  const local = options.wrap
    ? await createLocalWorld({ endpoint, tableName, dataDir, now, sender: options.wrap(plain.sender) })
    : plain;
  const stream = new StreamReader(endpoint, tableName);
  /** How much was written when the stream was last read. */
  let read = 0;
  const changed = async () => {
    read = written.length;
    const all: StreamRecord[] = [];
    while ((await stream.take(async (records) => all.push(...records))) === StreamReader.most);
    return all;
  };
  return {
    ...local,
    tableName,
    dataDir,
    plain: plain.sender,
    written,
    due,
    mailed: async (kind) => (await local.outbox()).filter((one) => one.kind === kind),
    changed,
    means: () => ({ ...local.ports, capabilities, sayPage: pager("http://localhost:3000") }),
    drain: async (arrange = (records) => records) => {
      const { createEvents } = await import("#functions/events/app.ts");
      const handle = createEvents({
        world: local.world,
        mail: local.ports.mail,
        texts: local.ports.texts,
        origin: "http://localhost:3000",
        log: () => {},
      });
      for (let round = 0; round < 100; round += 1) {
        const records = written.length === read ? [] : await changed();
        if (records.length === 0) return;
        const { failed } = await handle(arrange(records));
        if (failed.length > 0) await handle(records.filter(({ id }) => failed.includes(id)));
      }
      throw new Error("The events never come to rest");
    },
  };
}

/** What failed may have been written all the same. */
function notingWrites(to: Sender): { sender: Sender; written: readonly Key[]; due: readonly string[] } {
  const written: Key[] = [];
  const due: string[] = [];
  const send: Sender["send"] = async (command) => {
    try {
      return await to.send(command);
    } finally {
      if (!reads.some((one) => command instanceof one))
        for (const item of itemsWritten(command)) {
          written.push(keyOf(item));
          if (item.tsk) due.push(String(item.tsk).split("#")[0] ?? "");
        }
    }
  };
  return { sender: { send }, written, due };
}

const reads = [BatchGetCommand, GetCommand, QueryCommand, ScanCommand];

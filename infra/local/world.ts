import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { secretsFrom } from "#functions/cloud/secrets-from.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import type { World } from "#shared/table/scope.ts";
import { createTable, type Sender } from "#shared/table/table.ts";
import { homesOf, noHomes } from "#shared/tenancy/homes.ts";
import { doorReach, tenantName } from "#shared/tenancy/reach.ts";
import { developmentBeacon, seedLength } from "./development-beacon.ts";
import { openSender } from "./engine-client.ts";
import { countingMetrics, filesIn, keptBytes, outboxIn, type SentMail } from "./ports.ts";

export interface LocalWorldOptions {
  readonly endpoint: string;
  readonly tableName: string;
  /** Holds the key file, the files and the outbox. */
  readonly dataDir: string;
  readonly now?: () => Temporal.Instant;
  /** In place of the engine’s own client. */
  readonly sender?: Sender;
}

export interface LocalWorld {
  readonly world: World;
  readonly ports: Ports;
  readonly sender: Sender;
  /** What would have been mailed, newest first. */
  readonly outbox: () => Promise<SentMail[]>;
}

/** Everything the use cases need, on one machine. */
export async function createLocalWorld(options: LocalWorldOptions): Promise<LocalWorld> {
  const now = options.now ?? (() => Temporal.Now.instant());
  const sender = options.sender ?? openSender(options.endpoint);
  const secrets = secretsFrom(await keptBytes(options.dataDir, "secret.key"));
  const draws = secretsFrom(await keptBytes(options.dataDir, "draw.key"));
  const { mail, texts, list } = outboxIn(join(options.dataDir, "outbox.jsonl"), () => stamp(now()));
  const shared = { sender, name: options.tableName, cursors: secrets };
  const world: World = {
    // Here one client serves all scopes; in the cloud each scope assumes its own role.
    openTable: (kind, tags, reach) =>
      createTable({
        ...shared,
        reach,
        homes: homesOf(tags.network),
        context: tenantName(kind, tags),
      }),
    openDoor: (door) =>
      createTable({ ...shared, reach: doorReach[door], homes: noHomes, context: `door/${door}` }),
    secrets,
    drawSeals: () => draws,
    now,
  };
  return {
    world,
    ports: {
      secrets,
      mail,
      texts,
      files: filesIn(join(options.dataDir, "files")),
      archives: filesIn(join(options.dataDir, "archives")),
      metrics: countingMetrics(),
      beacon: developmentBeacon(await keptBytes(options.dataDir, "development-beacon.key", seedLength), now),
    },
    sender,
    outbox: list,
  };
}

import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createApi } from "#functions/api/app.ts";
import { createMe } from "#functions/me/app.ts";
import { createWeb } from "#functions/web/app.ts";
import { peopleOf, readDemo } from "./demo-file.ts";
import { clientId, createIdentity, mountedAt } from "./identity.ts";
import { endLeftOver } from "./left-over.ts";
import { listen } from "./server.ts";
import { identityNamespace, logTo, type SystemOptions, startSystem } from "./system.ts";

export interface StartOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly dataDir: string;
  /** Start over: deletes the contents of the data directory. */
  readonly fresh: boolean;
  readonly seed: SystemOptions["seed"];
  readonly endpoint?: string | undefined;
  readonly perMinute: number;
  readonly onLoss: () => void;
}

/** The whole of Porchlight on one machine. Returns once it answers. @throws PortInUse, NoEngine, OtherVersion */
export async function start(options: StartOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const { dataDir } = options;
  const server = await listen(options.port);
  const origin = `http://localhost:${server.port}`;
  try {
    await mkdir(dataDir, { recursive: true });
    if (options.fresh) await startOver(dataDir);
    const log = logTo(dataDir);
    const system = await startSystem({ ...options, origin, log });
    const { world, ports, outbox } = system;
    const people = async () => peopleOf(await readDemo(dataDir));
    const issuer = `${origin}${mountedAt}`;
    const oidc = { issuer, clientId, namespace: identityNamespace, insecure: true };
    const api = createApi({ world, ports, rateLimit: { perMinute: options.perMinute }, log });
    const web = createWeb({ world, ports, oidc, origin, development: true, outbox, log });
    const me = createMe({ world, ports, oidc, origin, log });
    server.open({
      identity: await createIdentity({ origin, dataDir, people }),
      api: (request) => api.fetch(request),
      me: (request) => me.fetch(request),
      web: (request) => web.fetch(request),
    });
    return {
      url: origin,
      stop: async () => {
        await server.close();
        await system.stop();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Deletes only our files, by name: the directory may be a home directory. */
async function startOver(dataDir: string): Promise<void> {
  await endLeftOver(dataDir);
  const ours = ["porchlight.db", "porchlight.db-wal", "porchlight.db-shm", "table.json"];
  for (const name of [
    ...ours,
    "stream.json",
    "demo.json",
    "outbox.jsonl",
    "log.jsonl",
    "files",
    "archives",
  ]) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

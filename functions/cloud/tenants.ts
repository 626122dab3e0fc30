import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { LRUCache } from "lru-cache";
import type { Metrics, Seals } from "#shared/kernel/ports.ts";
import { openClient, senderOver } from "#shared/table/client.ts";
import type { Sender } from "#shared/table/table.ts";
import { type ScopeKind, type Tags, tagsFor, tenantName } from "#shared/tenancy/reach.ts";
import { kmsSeals } from "./kms-seals.ts";

/** Tenants whose credentials one instance caches. */
const kept = 200;
/** The longest session AWS allows with role chaining. */
const sessionSeconds = 3600;

export interface Tenants {
  /** A client that assumes the tenant role of a scope kind, with the tenant's session tags. */
  as(kind: ScopeKind, tags: Tags): Sender;
  /** What the tenant's draw role alone may open again, with a KMS key. */
  drawSeals(key: string, tags: Tags): Seals;
  /** A client with the function's own role, for its doors. */
  readonly own: Sender;
}

/**
 * Assumes tenant roles, one session per role and tenant. The SDK caches a client's credentials and renews them five
 * minutes before they expire, so each tenant costs an instance one AssumeRole an hour.
 */
export function openTenants(rolePrefix: string, metrics: Metrics): Tenants {
  const sts = new STSClient({});
  const base = openClient({});
  const { requestHandler } = base.config;
  const clients = new LRUCache<string, ReturnType<typeof openClient>>({ max: kept });

  const takeOn = (kind: ScopeKind, tags: Tags) => async () => {
    metrics.count("tenants.taken_on", 1, { kind });
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: `${rolePrefix}${kind}`,
        RoleSessionName: tags.network.slice(0, 64),
        DurationSeconds: sessionSeconds,
        Tags: Object.entries(tagsFor(kind, tags)).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey || !Credentials.SessionToken)
      throw new Error("A tenant role gave no credentials");
    return {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
      ...(Credentials.Expiration ? { expiration: Credentials.Expiration } : {}),
    };
  };

  const clientFor = (kind: ScopeKind, tags: Tags) => {
    const name = tenantName(kind, tags);
    const known = clients.get(name);
    if (known) return known;
    // All tenants share one connection pool; only the signatures differ.
    const client = openClient({ credentials: takeOn(kind, tags), requestHandler });
    clients.set(name, client);
    return client;
  };
  const senders = new WeakMap<object, Sender>();
  const senderOf = (client: ReturnType<typeof openClient>): Sender => {
    const sender = senders.get(client) ?? senderOver(client);
    senders.set(client, sender);
    return sender;
  };

  return {
    own: senderOver(base),
    as: (kind, tags) => senderOf(clientFor(kind, tags)),
    drawSeals: (key, tags) =>
      kmsSeals(key, { credentials: clientFor("draw", tags).config.credentials }, tags),
  };
}

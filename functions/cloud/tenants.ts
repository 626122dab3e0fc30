import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { LRUCache } from "lru-cache";
import type { Metrics } from "#shared/kernel/ports.ts";
import { openClient, senderOver } from "#shared/table/client.ts";
import type { Sender } from "#shared/table/table.ts";
import { type ScopeKind, type Tags, tagsFor, tenantName } from "#shared/tenancy/reach.ts";

/** Tenants whose credentials one instance caches. */
const kept = 200;
/** The longest session AWS allows with role chaining. */
const sessionSeconds = 3600;

export interface Tenants {
  /** A client that assumes the tenant role of a scope kind, with the tenant's session tags. */
  as(kind: ScopeKind, tags: Tags): Sender;
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
  const clients = new LRUCache<string, Sender>({ max: kept });

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

  return {
    own: senderOver(base),
    as: (kind, tags) => {
      const name = tenantName(kind, tags);
      const known = clients.get(name);
      if (known) return known;
      // All tenants share one connection pool; only the signatures differ.
      const client = openClient({ credentials: takeOn(kind, tags), requestHandler });
      const made = senderOver(client);
      clients.set(name, made);
      return made;
    },
  };
}

import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { LRUCache } from "lru-cache";
import type { Beacon } from "#shared/kernel/ports.ts";
import { openClient, senderOver } from "#shared/table/client.ts";
import type { Sender } from "#shared/table/table.ts";
import { type ScopeKind, type Tags, tagsFor, tenantName } from "#shared/tenancy/reach.ts";

/** How many tenants one instance keeps credentials for. */
const kept = 200;
/** The longest that a role taken on from another role may last. */
const sessionSeconds = 3600;

export interface Tenants {
  /** A client that acts as the tenant role of a kind, with the session tags that name the tenant. */
  as(kind: ScopeKind, tags: Tags): Sender;
  /** A client that acts as the function itself: for its doors. */
  readonly own: Sender;
}

/**
 * Takes on tenant roles, one session for each role and tenant. The SDK keeps a client's credentials and renews
 * them five minutes before they end, so a tenant costs one AssumeRole an hour and instance.
 */
export function openTenants(rolePrefix: string, beacon: Beacon): Tenants {
  const sts = new STSClient({});
  const base = openClient({});
  const { requestHandler } = base.config;
  const clients = new LRUCache<string, Sender>({ max: kept });

  const takeOn = (kind: ScopeKind, tags: Tags) => async () => {
    beacon.count("tenants.taken_on", 1, { kind });
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
      // One pool of connections for all tenants; only the signatures differ.
      const client = openClient({ credentials: takeOn(kind, tags), requestHandler });
      const made = senderOver(client);
      clients.set(name, made);
      return made;
    },
  };
}

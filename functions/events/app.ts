import { capabilities } from "#shared/app/capabilities.ts";
import { followersOf, stepsFor } from "#shared/engine/changes/follow.ts";
import { hasLeft } from "#shared/engine/erasure/has-left.ts";
import { NotYet } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Mail, Texts } from "#shared/kernel/ports.ts";
import { readingOnce } from "#shared/table/read-once.ts";
import type { World } from "#shared/table/scope.ts";
import { isHome, networkOf } from "#shared/tenancy/homes.ts";
import { pager } from "../pager.ts";
import { systemScope } from "../system-scope.ts";

/** One changed key, as the table's stream tells it. `id` names it in a partial batch failure. */
export interface Changed {
  readonly id: string;
  readonly pk: string;
  readonly sk: string;
}

const followers = followersOf(capabilities);

export interface EventsOptions {
  readonly world: World;
  readonly mail: Mail;
  readonly texts: Texts;
  /** Scheme, host and port of the web app, for links in texts. */
  readonly origin: string;
  readonly log: (line: object) => void;
}

/**
 * Handles one change, in networks that are active: delivers messages, continues imports, writes projections. Failed
 * work that is also due is left to the clock; for all other failures the change is returned, so that the stream
 * sends it again.
 */
export function createEvents({ world, mail, texts, origin, log }: EventsOptions) {
  return async (records: readonly Changed[]): Promise<{ failed: string[] }> => {
    const failed = new Set<string>();
    const networks = new Map<string, ReturnType<typeof opened>>();
    const changes = records.flatMap(({ id, pk, sk }) => (isHome(pk) ? [{ id, pk, sk }] : []));
    for (const { follower, change } of stepsFor(followers, changes)) {
      const network = networkOf(change.pk);
      if (!network) continue;
      const at = networks.get(network) ?? opened(world, network);
      networks.set(network, at);
      try {
        if (await at.left) continue;
        await follower.run(follower.sharesReads ? at.sharing : at.scope, change, {
          capabilities,
          mail,
          texts,
          sayPage: pager(origin),
        });
      } catch (error) {
        const level = error instanceof NotYet ? "info" : "error";
        const kinds = follower.on.map(({ kind }) => kind);
        log({ level, at: "events", what: error instanceof Error ? error.name : "thrown", kinds });
        if (!follower.leftToTick) failed.add(change.id);
      }
    }
    return { failed: [...failed] };
  };
}

/** A network's scopes during one batch, and whether it has left. */
function opened(world: World, network: Id<"network">) {
  const scope = systemScope(world, network);
  return { scope, sharing: { ...scope, table: scope.table.over(readingOnce) }, left: hasLeft(scope) };
}

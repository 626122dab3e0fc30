import { hasLeft } from "#shared/erasure/has-left.ts";
import { NotYet } from "#shared/letter/receipt.ts";
import type { Files, Mail } from "#shared/ports/ports.ts";
import type { Key } from "#shared/table/entity.ts";
import type { DuePage, Table } from "#shared/table/table.ts";
import { networkOf, tick } from "#shared/tenancy/homes.ts";
import type { World } from "#shared/tenancy/scope.ts";
import { archiveScope, erasureScope, postScope } from "../post.ts";
import { erasures, type Means, takesLong, work } from "./work.ts";

const buckets = Array.from({ length: 16 }, (_, bucket) => bucket);
const perBucket = 50;
/** Pages looked through for so many: what fails, or rests in a network that has left, keeps nobody waiting. */
const mostPages = 20;

export interface ClockOptions {
  readonly world: World;
  readonly mail: Mail;
  /** Where a network that was asked for as a whole is laid down. */
  readonly archives: Files;
  /** Scheme, host and port of the web, for links in what is mailed. */
  readonly origin: string;
  readonly log: (line: object) => void;
}

/**
 * Takes up whatever is due: holds that have ended, referrals over their time, letters the stream left behind.
 * Sixteen queries up to now always catch up, however long the clock stood still; what is done loses its tick in its
 * own transaction.
 */
export function createClock({ world, mail, archives, origin, log }: ClockOptions) {
  return async (): Promise<{ done: number; failed: number }> => {
    const door = world.openDoor("clock");
    let done = 0;
    let failed = 0;
    const tried = async (key: Key): Promise<boolean> => {
      try {
        const taken = await takeUp(world, key, { mail, archives, origin, door });
        if (taken) done += 1;
        return taken;
      } catch (error) {
        failed += 1;
        const waiting = error instanceof NotYet;
        log({ level: waiting ? "info" : "error", at: "clock", what: (error as Error).name });
        return false;
      }
    };
    const long: Key[] = [];
    for (const bucket of buckets) {
      let taken = 0;
      for await (const key of dueIn(door, bucket, world.now().toString())) {
        if (takesLong(key)) long.push(key);
        else if (await tried(key)) taken += 1;
        if (taken === perBucket) break;
      }
    }
    // Should there be no time left for these, everything else was done.
    for (const key of long) await tried(key);
    return { done, failed };
  };
}

async function* dueIn(door: Table, bucket: number, now: string): AsyncGenerator<Key> {
  let after: DuePage["next"] = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { keys, next }: DuePage = await door.due(tick(bucket), now, perBucket, after);
    yield* keys;
    if (!next) return;
    after = next;
  }
}

/** Whether there was anything to take up: a network that has left rests. */
async function takeUp(world: World, key: Key, given: Omit<Means, "whole" | "leaving">): Promise<boolean> {
  const network = networkOf(key.pk);
  if (!network) return false;
  const scope = postScope(world, network);
  const means: Means = {
    ...given,
    whole: () => archiveScope(world, network),
    leaving: () => erasureScope(world, network),
  };
  const erased = erasures(scope, key, means);
  if (erased) {
    await erased;
    return true;
  }
  if (await hasLeft(scope)) return false;
  for (const one of work) {
    const taken = one(scope, key, means);
    if (taken) {
      await taken;
      return true;
    }
  }
  return false;
}

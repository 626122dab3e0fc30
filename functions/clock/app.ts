import { NotYet } from "#shared/letter/receipt.ts";
import type { Files, Mail } from "#shared/ports/ports.ts";
import type { Key } from "#shared/table/entity.ts";
import { networkOf, tick } from "#shared/tenancy/homes.ts";
import type { World } from "#shared/tenancy/scope.ts";
import { archiveScope, postScope } from "../post.ts";
import { type Means, work } from "./work.ts";

const buckets = Array.from({ length: 16 }, (_, bucket) => bucket);
const perBucket = 50;

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
 * Takes up whatever is due: holds that have ended, referrals over their time, letters the stream
 * left behind. Sixteen queries up to now
 * always catch up, however long the clock stood still; what is done loses its tick in its own transaction.
 */
export function createClock({ world, mail, archives, origin, log }: ClockOptions) {
  return async (): Promise<{ done: number; failed: number }> => {
    const door = world.openDoor("clock");
    const now = world.now().toString();
    let done = 0;
    let failed = 0;
    for (const bucket of buckets) {
      for (const key of await door.due(tick(bucket), now, perBucket)) {
        try {
          await takeUp(world, key, { mail, archives, origin });
          done += 1;
        } catch (error) {
          failed += 1;
          const waiting = error instanceof NotYet;
          log({ level: waiting ? "info" : "error", at: "clock", what: (error as Error).name });
        }
      }
    }
    return { done, failed };
  };
}

async function takeUp(world: World, key: Key, given: Omit<Means, "whole">): Promise<void> {
  const network = networkOf(key.pk);
  if (!network) return;
  const scope = postScope(world, network);
  const means: Means = { ...given, whole: () => archiveScope(world, network) };
  for (const one of work) {
    const taken = one(scope, key, means);
    if (taken) return void (await taken);
  }
}

import { NotYet } from "#shared/letter/receipt.ts";
import type { Mail } from "#shared/ports/ports.ts";
import type { Key } from "#shared/table/entity.ts";
import { networkOf, tick } from "#shared/tenancy/homes.ts";
import type { World } from "#shared/tenancy/scope.ts";
import { postScope } from "../post.ts";
import { work } from "./work.ts";

const buckets = Array.from({ length: 16 }, (_, bucket) => bucket);
const perBucket = 50;

export interface ClockOptions {
  readonly world: World;
  readonly mail: Mail;
  /** Scheme, host and port of the web, for links in what is mailed. */
  readonly origin: string;
  readonly log: (line: object) => void;
}

/**
 * Takes up whatever is due: holds that have ended, referrals over their time, letters the stream
 * left behind. Sixteen queries up to now
 * always catch up, however long the clock stood still; what is done loses its tick in its own transaction.
 */
export function createClock({ world, mail, origin, log }: ClockOptions) {
  return async (): Promise<{ done: number; failed: number }> => {
    const door = world.openDoor("clock");
    const now = world.now().toString();
    let done = 0;
    let failed = 0;
    for (const bucket of buckets) {
      for (const key of await door.due(tick(bucket), now, perBucket)) {
        try {
          await takeUp(world, key, mail, origin);
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

async function takeUp(world: World, key: Key, mail: Mail, origin: string): Promise<void> {
  const network = networkOf(key.pk);
  if (!network) return;
  const scope = postScope(world, network);
  for (const one of work) {
    const taken = one(scope, key, mail, origin);
    if (taken) return void (await taken);
  }
}

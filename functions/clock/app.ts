import { capabilities, scheduled } from "#shared/app/capabilities.ts";
import type { Means } from "#shared/engine/capability.ts";
import { hasLeft } from "#shared/engine/erasure/has-left.ts";
import { NotYet } from "#shared/engine/outbox/handled.ts";
import { findWork } from "#shared/engine/schedule/find-work.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { Beacon, Files, Mail, Texts } from "#shared/kernel/ports.ts";
import type { Key } from "#shared/table/entity.ts";
import type { World } from "#shared/table/scope.ts";
import type { DuePage, Table } from "#shared/table/table.ts";
import { type Home, networkOf, tick, tickBuckets, urgentTick } from "#shared/tenancy/homes.ts";
import { pager } from "../pager.ts";
import { archiveScope, drawScope, erasureScope, systemScope } from "../system-scope.ts";

const buckets = Array.from({ length: tickBuckets }, (_, bucket) => bucket);
const perBucket = 200;
/** Pages read of a bucket, more than a full batch, so that failing items and closed networks don't block the rest. */
const mostPages = 400;
const onAPage = 200;
/** Seconds after which a tick starts nothing new. The next tick is a minute away. */
const longest = 45;

export interface ClockOptions {
  readonly world: World;
  readonly mail: Mail;
  readonly texts: Texts;
  /** Where full exports are stored. */
  readonly archives: Files;
  readonly beacon: Beacon;
  /** Scheme, host and port of the web app, for links in emails. */
  readonly origin: string;
  readonly log: (line: object) => void;
}

/**
 * Runs all due work: ended holds, overdue referrals, messages the stream missed. It queries the urgent bucket, then
 * the others, for everything due up to now, so it catches up after any outage. An item's due time is cleared in
 * the same transaction as its work.
 */
export function createClock({ world, mail, texts, archives, beacon, origin, log }: ClockOptions) {
  return async (): Promise<{ done: number; failed: number }> => {
    const door = world.openDoor("clock");
    const began = world.now();
    const isOver = () => began.until(world.now()).total("seconds") > longest;
    const left = new Map<string, Promise<boolean>>();
    const means = {
      mail,
      texts,
      sayPage: pager(origin),
      archives,
      beacon: oncePerRound(beacon),
      origin,
      door,
    };
    let done = 0;
    let failed = 0;
    const tried = async (key: Key): Promise<boolean> => {
      try {
        const taken = await takeUp(world, key, means, left);
        if (taken) done += 1;
        return taken;
      } catch (error) {
        failed += 1;
        const waiting = error instanceof NotYet;
        log({ level: waiting ? "info" : "error", at: "clock", what: (error as Error).name });
        return false;
      }
    };
    const leaving: Key[] = [];
    for await (const page of dueIn(door, urgentTick, stamp(began))) {
      leaving.push(...page.filter(mayLeave));
      await Promise.all(page.filter((key) => !mayLeave(key)).map(tried));
    }
    // Next, so that a network that leaves now does nothing else.
    for (const key of leaving) if (!isOver()) await tried(key);
    const long: Key[] = [];
    // Each minute starts with a different bucket, so that a slow one can't block the others forever.
    const first = Math.floor(began.epochMilliseconds / 60_000);
    for (const bucket of turned(buckets, first)) {
      let taken = 0;
      for await (const key of keysDueIn(door, tick(bucket), stamp(began))) {
        if (isOver()) break;
        if (findWork(scheduled, key)?.takesLong) long.push(key);
        else if (await tried(key)) taken += 1;
        if (taken === perBucket) break;
      }
    }
    // Last, so that they only wait when there is no time left.
    for (const key of turned(long, first)) if (!isOver()) await tried(key);
    return { done, failed };
  };
}

/** Houses that draw at one time have one round: it is fetched and verified once. A key is made where it is asked for. */
function oncePerRound(beacon: Beacon): Beacon {
  const rounds = new Map<number, ReturnType<Beacon["round"]>>();
  return {
    get publicKey() {
      return beacon.publicKey;
    },
    round: (number) => {
      const asked = rounds.get(number) ?? beacon.round(number);
      rounds.set(number, asked);
      return asked;
    },
  };
}

/** The same list, rotated. */
function turned<T>(all: readonly T[], by: number): T[] {
  const first = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

const mayLeave = (key: Key): boolean => findWork(scheduled, key)?.mayLeave ?? false;

/** What is due in one bucket, page by page, each read as it is wanted. */
async function* dueIn(door: Table, bucket: Home, now: Instant): AsyncGenerator<readonly Key[]> {
  let after: DuePage["next"] | undefined;
  do {
    const { keys, next }: DuePage = await door.due(bucket, now, onAPage, after);
    yield keys;
    after = next;
  } while (after);
}

async function* keysDueIn(door: Table, bucket: Home, now: Instant): AsyncGenerator<Key> {
  let pages = 0;
  for await (const keys of dueIn(door, bucket, now)) {
    yield* keys;
    pages += 1;
    if (pages === mostPages) return;
  }
}

/** Whether the item was processed. Items of a closed network are skipped. */
async function takeUp(
  world: World,
  key: Key,
  given: Pick<Means, "mail" | "texts" | "sayPage" | "archives" | "beacon" | "origin" | "door">,
  left: Map<string, Promise<boolean>>,
): Promise<boolean> {
  const network = networkOf(key.pk);
  const work = findWork(scheduled, key);
  if (!network || !work) return false;
  const scope = systemScope(world, network);
  const resting = left.get(network) ?? hasLeft(scope);
  left.set(network, resting);
  if (!work.afterLeaving && (await resting)) return false;
  const { words } = await import("./words.ts");
  await work.run(scope, key, {
    ...given,
    capabilities,
    words,
    whole: () => archiveScope(world, network),
    leaving: () => erasureScope(world, network),
    drawing: (house) => drawScope(world, network, house),
  });
  // Later items of this tick check again.
  if (work.mayLeave) left.delete(network);
  return true;
}

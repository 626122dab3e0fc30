import type { Means } from "#shared/engine/capability.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import type { DrawChain } from "#shared/records/draw/chain.ts";
import { drawChain, drawChainKey } from "#shared/records/draw/chain.ts";
import { drawEvents } from "#shared/records/draw/events.ts";
import type { KeptKeys } from "#shared/records/draw/kept-keys.ts";
import { periodDays } from "#shared/records/draw/kept-keys.ts";
import { fairPeriod } from "#shared/records/draw/public.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { testingPolicyEvents } from "#shared/records/testing-policy/events.ts";
import { policyKey, type TestingPolicy, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { newPeriod } from "./new-period.ts";
import { cutOffOf, dayAfter } from "./times.ts";

export type DrawMeans = Pick<Means, "drawing" | "beacon">;

interface Beginning {
  readonly timeZone: string;
  /** Public key of the beacon. */
  readonly beacon: string;
  /** The chain that it goes on; undefined for a house's first. */
  readonly was: DrawChain | undefined;
}

/** The first period of a house's draws, or the one after its key was lost or selections had ended. */
export async function firstPeriod(
  draw: Scope,
  policy: TestingPolicy,
  { timeZone, beacon, was }: Beginning,
): Promise<KeptKeys> {
  const newest = { in: draw.homes.fair(policy.house), prefix: "P#", descending: true, limit: 1 };
  const { items } = await draw.table.query({ ...newest, kinds: [fairPeriod] });
  const [published] = items.filter(is(fairPeriod));
  // Never a date that has a header, nor the first of a period that was published and is lost.
  const free = [
    dayAfter(today(draw.now(), timeZone).toString()),
    was?.next ?? "",
    published ? dayAfter(published.value.period.first) : "",
  ].reduce((one, other) => (one > other ? one : other));
  // Its commitment is public before the lines of its first date are fixed.
  const tooSoon = policy.random && hasCome(cutOffOf(free, { ...policy.random, timeZone }), draw.now());
  return newPeriod(draw, { policy, first: tooSoon ? dayAfter(free) : free, timeZone, beacon });
}

/** Writes a period that begins, with what is public of it. */
export async function begin(
  draw: Scope,
  house: Id<"house">,
  keys: KeptKeys,
  was: Stored<DrawChain> | undefined,
): Promise<void> {
  const { period } = keys;
  const next = {
    house,
    current: keys,
    upcoming: null,
    next: period.first,
    prev: was?.value.prev ?? null,
    due: cutOffOf(period.first, keys),
  };
  await commitAsSystem(
    draw,
    [drawEvent(draw, house, "draw.begun", period.first)],
    [was ? replace(drawChain, was, next) : create(drawChain, next), publicPeriod(draw, house, keys)],
  );
}

export const publicPeriod = (draw: Scope, house: Id<"house">, { period, rules }: KeptKeys): Change =>
  create(fairPeriod, { house, period, rules, publishedAt: stamp(draw.now()) });

export function drawEvent(
  draw: Scope,
  house: Id<"house">,
  type: keyof (typeof drawEvents)["types"],
  date: string,
): NewEvent {
  const home = draw.homes.draws(house);
  return eventOf(drawEvents, { type, data: { date }, in: home, feed: home, subject: { house } });
}

/** The first date that follows a policy which was saved now: of the next period that is not published yet. */
const followsFrom = ({ current, upcoming }: DrawChain): string | null => {
  const last = upcoming ?? current;
  return last && dayAfter(last.period.first, periodDays);
};

/** A new edition of a house's testing policy: random selections begin, or follow it from their next period on. */
export async function beginDraws(
  system: Scope,
  { house, edition }: { readonly house: Id<"house">; readonly edition: string },
  { drawing, beacon }: DrawMeans,
): Promise<void> {
  const { homes, table } = system;
  const [found, card] = await table.getAll([
    { entity: testingPolicy, key: policyKey(homes, house, Number(edition)) },
    { entity: houseCard, key: houseCardKey(homes, house) },
  ]);
  if (!found || found.value.takenUp || !card) return;
  const draw = drawing(house);
  const chain = await draw.table.get(drawChain, drawChainKey(draw.homes, house));
  let first = chain?.value.due ? followsFrom(chain.value) : null;
  if (!chain?.value.due && found.value.random) {
    const { timeZone } = card.value;
    const keys = await firstPeriod(draw, found.value, {
      timeZone,
      beacon: beacon.publicKey,
      was: chain?.value,
    });
    await begin(draw, house, keys, chain);
    first = keys.period.first;
  }
  const home = homes.house(house);
  await commitAsSystem(
    system,
    [
      eventOf(testingPolicyEvents, {
        type: "testing_policy.taken_up",
        in: home,
        feed: home,
        subject: { house },
        data: { edition: found.value.edition, first },
      }),
    ],
    [replace(testingPolicy, found, { ...found.value, takenUp: { at: stamp(system.now()), first } })],
  );
}

import { NotYet } from "#shared/engine/outbox/handled.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type DrawChain, drawChain, drawChainKey } from "#shared/records/draw/chain.ts";
import { type DrawDay, drawDay } from "#shared/records/draw/day.ts";
import type { KeptKeys } from "#shared/records/draw/kept-keys.ts";
import { fairDay } from "#shared/records/draw/public.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { headerOf } from "#shared/records/selection/header.ts";
import { instantOf, isInTime, roundAt } from "#shared/records/selection/round.ts";
import { type Tree, treeOf } from "#shared/records/selection/tree.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { excusalsOf } from "../excusal/current.ts";
import { begin, type DrawMeans, drawEvent, firstPeriod, publicPeriod } from "./begin-draws.ts";
import { newPeriod } from "./new-period.ts";
import { earlierDays, linesOf, residentsOf } from "./pool.ts";
import { handOutLines } from "./requests.ts";
import { cutOffOf, dayAfter, drawnFrom, keysOn, lastOf, revealOf } from "./times.ts";

/**
 * Fixes the lines of a house's next date and publishes its header: every resident has a line before the round. Late, the
 * day is void; dates that are over are passed by. The day's key makes it happen once, however often it runs. @throws NotYet while a gap or cap waits for an earlier day
 */
export async function publishDay(
  system: Scope,
  { house }: { readonly house: Id<"house"> },
  { drawing, beacon }: DrawMeans,
): Promise<void> {
  const draw = drawing(house);
  const chain = await draw.table.get(drawChain, drawChainKey(draw.homes, house));
  if (!chain?.value.due || !hasCome(chain.value.due, draw.now())) return;
  const { next } = chain.value;
  const here = keysOn(chain.value, next)?.timeZone ?? chain.value.current?.timeZone;
  const now = here ? today(draw.now(), here).toString() : next;
  const date = now > next ? now : next;
  const keys = keysOn(chain.value, date);
  if (!keys) return beginAgain(system, draw, chain, beacon.publicKey);
  if (!hasCome(cutOffOf(date, keys), draw.now())) return passBy(draw, chain, date, keys);
  await publish(system, draw, chain, date, keys);
}

/** No period has the date: another begins, or selections have ended. */
async function beginAgain(
  system: Scope,
  draw: Scope,
  chain: Stored<DrawChain>,
  beacon: string,
): Promise<void> {
  const { house, next } = chain.value;
  const [policy, card] = await Promise.all([
    policyNow(system, system.homes.house(house)),
    system.table.get(houseCard, houseCardKey(system.homes, house)),
  ]);
  if (policy?.random && card) {
    const { timeZone } = card.value;
    const keys = await firstPeriod(draw, policy, { timeZone, beacon, was: chain.value });
    return begin(draw, house, keys, chain);
  }
  const ended = replace(drawChain, chain, { ...chain.value, due: null });
  await commitAsSystem(draw, [drawEvent(draw, house, "draw.ended", next)], [ended]);
}

/** Dates were missed, and the next one's time has not come. */
async function passBy(draw: Scope, chain: Stored<DrawChain>, date: string, keys: KeptKeys): Promise<void> {
  const { house, next } = chain.value;
  const moved = replace(drawChain, chain, { ...chain.value, next: date, due: cutOffOf(date, keys) });
  await commitAsSystem(draw, [drawEvent(draw, house, "draw.missed", next)], [moved]);
}

async function publish(
  system: Scope,
  draw: Scope,
  chain: Stored<DrawChain>,
  date: string,
  keys: KeptKeys,
): Promise<void> {
  const { house } = chain.value;
  const instant = instantOf(date, keys.time, keys.timeZone);
  const publishedAt = stamp(draw.now());
  const isVoid = !isInTime(publishedAt, roundAt(instant));
  const earlier = await earlierDays(draw, house, date, keys);
  // A gap or cap needs to know who was selected. Only late is a day void: until then the clock asks again.
  if (!isVoid && earlier.some(({ stage }) => stage === "published")) throw new NotYet();
  const [residents, excusals] = await Promise.all([
    residentsOf(system, house),
    excusalsOf(system, house, date),
  ]);
  const lines = linesOf(residents, earlier, date, keys, excusals);
  const tree = treeOf(lines.map(({ line }) => line));
  const prev = chain.value.prev ?? undefined;
  const header = headerOf(keys.period, { date, instant, tree, prev });
  const revealBy = revealOf(instant, keys.timeZone);
  const day: DrawDay = {
    ...{ house, date, keys, header, lines, revealBy },
    stage: isVoid ? "void" : "published",
    due: isVoid ? revealBy : drawnFrom(header.round),
  };
  const { i, instantUTC, round, policy } = header;
  const hash = hashOf(header);
  const shown = { house, date, i, instantUTC, round, policy, prev: header.prev, hash, publishedAt, revealBy };
  const upcoming = await periodAfter(system, draw, chain.value, date, keys);
  const next = dayAfter(date);
  const moved = {
    ...chain.value,
    current: keys,
    upcoming,
    next,
    prev: hash,
    due: cutOffOf(next, upcoming ?? keys),
  };
  await commitAsSystem(
    draw,
    [drawEvent(draw, house, isVoid ? "draw.void" : "draw.published", date)],
    [
      create(drawDay, day),
      create(fairDay, { ...shown, void: isVoid, signature: null, key: null, witnesses: [] }),
      replace(drawChain, chain, moved),
      ...(upcoming && upcoming !== chain.value.upcoming ? [publicPeriod(draw, house, upcoming)] : []),
      ...handingOut(draw, day, tree),
    ],
  );
}

/** On a period's last date the next one is published, by the house's newest policy. */
async function periodAfter(
  system: Scope,
  draw: Scope,
  { house, upcoming }: DrawChain,
  date: string,
  keys: KeptKeys,
): Promise<KeptKeys | null> {
  if (upcoming && upcoming !== keys && upcoming.period.first > date) return upcoming;
  if (date !== lastOf(keys)) return null;
  const [policy, card] = await Promise.all([
    policyNow(system, system.homes.house(house)),
    system.table.get(houseCard, houseCardKey(system.homes, house)),
  ]);
  if (!policy?.random) return null;
  const timeZone = card?.value.timeZone ?? keys.timeZone;
  return newPeriod(draw, { policy, first: dayAfter(date), timeZone, beacon: keys.period.beacon });
}

/** Lines in one message: each is an item in its receiver's transaction. */
const perMessage = 80;

function handingOut(draw: Scope, { house, date, keys, header, lines, stage }: DrawDay, tree: Tree): Change[] {
  const { period, rules } = keys;
  const pool = lines.filter(({ line }) => line.status === "pool").length;
  const parts = Array.from({ length: Math.max(1, Math.ceil(lines.length / perMessage)) }, (_, part) =>
    lines.slice(part * perMessage, (part + 1) * perMessage),
  );
  return parts.map((part, at) =>
    sendRequest(draw, draw.homes.house(house), `lines-${date}-${at}`, handOutLines, {
      ...{ house, date, period, rules, header, void: stage === "void" },
      day: at === 0 ? { pool } : null,
      lines: part.map(({ journey, line }) => ({
        journey,
        line,
        path: { at: tree.path(line).at, beside: [...tree.path(line).beside] },
      })),
    }),
  );
}

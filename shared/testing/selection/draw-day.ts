import type * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { drawChain, drawChainKey } from "#shared/records/draw/chain.ts";
import { type DrawDay, drawDay, drawDayKey } from "#shared/records/draw/day.ts";
import { sealContext } from "#shared/records/draw/kept-keys.ts";
import { type FairDay, fairDay, fairDayKey } from "#shared/records/draw/public.ts";
import { keyBack, provesKey } from "#shared/records/selection/chain.ts";
import { isSelected, randomnessOf } from "#shared/records/selection/draw.ts";
import type { Hex } from "#shared/records/selection/hash.ts";
import { leafOf } from "#shared/records/selection/tree.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { toldBefore } from "../witness/tell-witness.ts";
import { type DrawMeans, drawEvent } from "./begin-draws.ts";
import { openSelected } from "./requests.ts";

type Selected = z.infer<typeof openSelected.schema>["selected"][number];

interface Found {
  readonly day: Stored<DrawDay>;
  readonly shown: Stored<FairDay>;
}

/**
 * What comes after a header: with its round the selection, once, however late the round is fetched; and when collections
 * are closed, the key.
 */
export async function drawTheDay(
  system: Scope,
  { house, date }: { readonly house: Id<"house">; readonly date: string },
  { drawing, beacon }: DrawMeans,
): Promise<void> {
  const draw = drawing(house);
  const [day, shown] = await draw.table.getAll([
    { entity: drawDay, key: drawDayKey(draw.homes, house, date) },
    { entity: fairDay, key: fairDayKey(draw.homes, house, date) },
  ]);
  if (!day?.value.due || !shown || !hasCome(day.value.due, draw.now())) return;
  const key = await keyOf(draw, day.value);
  const isOurs = beacon.publicKey === day.value.keys.period.beacon;
  if (!key || (day.value.stage === "published" && !isOurs)) return lose(draw, day);
  if (day.value.stage !== "published") return reveal(draw, { day, shown }, key);
  const { header } = day.value;
  const [{ signature }, witnesses] = await Promise.all([
    beacon.round(header.round),
    toldBefore(system, house, header),
  ]);
  await select(draw, { day, shown }, key, { signature, witnesses });
}

/** The key of a date; undefined if it cannot be opened any more. */
async function keyOf(draw: Scope, { house, header: { i }, keys }: DrawDay): Promise<Hex | undefined> {
  const { period, sealed } = keys;
  const last = await draw.secrets.open(sealContext(house, period.first), sealed);
  const key = last && keyBack(last, period.days - i);
  return key && provesKey(key, i, period.k0) ? key : undefined;
}

async function select(
  draw: Scope,
  { day, shown }: Found,
  key: Hex,
  { signature, witnesses }: Pick<FairDay, "witnesses"> & { readonly signature: Hex },
): Promise<void> {
  const { house, date, header, revealBy } = day.value;
  const R = randomnessOf(signature);
  const lines = day.value.lines.map((one) => ({ ...one, selected: isSelected(one.line, header, key, R) }));
  const selected = lines
    .filter((one) => one.selected)
    .map(({ stay, journey, line }) => ({ stay, journey, selection: `${date}.${leafOf(line)}` }));
  await commitAsSystem(
    draw,
    [drawEvent(draw, house, "draw.drawn", date)],
    [
      replace(drawDay, day, { ...day.value, lines, stage: "drawn", due: revealBy }),
      replace(fairDay, shown, { ...shown.value, signature, witnesses }),
      ...opening(draw, day.value, selected),
    ],
  );
}

/** Tests in one message: each is some eight items in its receiver's transaction. */
const perMessage = 11;

function opening(draw: Scope, { house, date, keys }: DrawDay, selected: readonly Selected[]): Change[] {
  const parts = Math.max(1, Math.ceil(selected.length / perMessage));
  return Array.from({ length: parts }, (_, part) =>
    sendRequest(draw, draw.homes.house(house), `selected-${date}-${part}`, openSelected, {
      ...{ house, date, edition: keys.edition, all: part === 0 ? selected.length : null },
      selected: selected.slice(part * perMessage, (part + 1) * perMessage),
    }),
  );
}

async function reveal(draw: Scope, { day, shown }: Found, key: Hex): Promise<void> {
  const { house, date } = day.value;
  await commitAsSystem(
    draw,
    [drawEvent(draw, house, "draw.revealed", date)],
    [
      replace(drawDay, day, { ...day.value, stage: "revealed", due: null }),
      replace(fairDay, shown, { ...shown.value, key }),
    ],
  );
}

/** The day keeps its gap in public, and another chain of keys begins. */
async function lose(draw: Scope, day: Stored<DrawDay>): Promise<void> {
  const { house, date, keys } = day.value;
  const chain = await draw.table.get(drawChain, drawChainKey(draw.homes, house));
  const isItsChain = chain?.value.current?.period.first === keys.period.first;
  await commitAsSystem(
    draw,
    [drawEvent(draw, house, "draw.lost", date)],
    [
      replace(drawDay, day, { ...day.value, stage: "lost", due: null }),
      ...(chain && isItsChain
        ? [replace(drawChain, chain, { ...chain.value, current: null, upcoming: null })]
        : []),
    ],
  );
}

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import {
  type HandedForm,
  handedFormEntity,
  handedPrefix,
  lockedOn,
  slotOf,
} from "#shared/records/door/handed-form.ts";
import type { Lock } from "#shared/records/door/session.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { World } from "#shared/table/scope.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** Days that it waits for the next hand-over: over a weekend. */
const keptFor = 4;
/** Of one hand-over. The next takes the place of the oldest. */
export const mostHanded = 20;
/** In characters, below what one item of the table holds. */
const longest = 350_000;

/** Whose it is: whoever holds a phone of this network that is locked to this. */
export interface Handed {
  readonly network: Id<"network">;
  readonly lock: Lock;
}
/** A form as a resident sent it: the path it was sent to, that of its page, and its text. */
interface Typed {
  readonly action: string;
  readonly path: string;
  readonly text: string;
}
export type FoundHanded = Omit<Typed, "action"> & { readonly slot: string };

function purposeOf({ network, lock }: Handed, slot: string): string {
  const { purpose, subject } = lockedOn(lock);
  return `handed-form/${network}/${purpose}/${subject}/${slot}`;
}

/** Those of one hand-over within their time, the oldest first. */
async function listHanded(world: World, { network, lock }: Handed): Promise<Stored<HandedForm>[]> {
  const where = { in: doors.handed(network), prefix: handedPrefix(lock) };
  const found = await queryAll({ table: world.openDoor("web") }, where, handedFormEntity);
  return found
    .filter(({ value }) => Date.parse(value.until) > world.now().epochMilliseconds)
    .sort((a, b) => a.value.at.localeCompare(b.value.at));
}

const drop = async (world: World, gone: readonly Stored<HandedForm>[]): Promise<void> => {
  if (gone.length > 0) await world.openDoor("web").write(gone.map((one) => remove(one.kind, one.key)));
};

/** Keeps what a resident sent after the phone's lock had ended. False if it is too long to keep. */
export async function keepHanded(world: World, of: Handed, { action, path, text }: Typed): Promise<boolean> {
  const slot = slotOf(action);
  const typed = deflateRawSync(JSON.stringify({ path, text })).toString("base64url");
  const sealed = await world.secrets.seal(purposeOf(of, slot), typed);
  if (sealed.length > longest) return false;
  const others = (await listHanded(world, of)).filter(({ value }) => value.slot !== slot);
  await drop(world, others.slice(0, Math.max(0, others.length + 1 - mostHanded)));
  const now = world.now();
  const until = stamp(now.add({ hours: keptFor * 24 }));
  const at = { network: of.network, ...lockedOn(of.lock) };
  await world.openDoor("web").note(handedFormEntity, { ...at, slot, sealed, at: stamp(now), until });
  return true;
}

/** Whether something waits for a hand-over, without opening it. */
export const waitsForHandOver = async (world: World, of: Handed): Promise<boolean> =>
  (await listHanded(world, of)).length > 0;

/** What waits for whoever holds a phone that is locked to this, the oldest first. */
export async function readHanded(world: World, of: Handed): Promise<readonly FoundHanded[]> {
  const found = await listHanded(world, of);
  const opened = found.map(async ({ value: { slot, sealed } }): Promise<FoundHanded[]> => {
    const typed = await world.secrets.open(purposeOf(of, slot), sealed);
    if (typed === undefined) return [];
    return [{ slot, ...JSON.parse(inflateRawSync(Buffer.from(typed, "base64url")).toString("utf8")) }];
  });
  return (await Promise.all(opened)).flat();
}

/** Forgets one: it was sent, or its resident discarded it. Nothing happens if it is gone. */
export async function forgetHanded(world: World, of: Handed, slot: string): Promise<void> {
  const found = await listHanded(world, of);
  const gone = found.filter(({ value }) => value.slot === slot);
  await drop(world, gone);
}

/** The same, of the form that is sent to this path. */
export const forgetSent = (world: World, of: Handed, action: string): Promise<void> =>
  forgetHanded(world, of, slotOf(action));

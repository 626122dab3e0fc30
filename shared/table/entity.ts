import type * as z from "zod";
import { hash32 } from "#shared/kernel/hash.ts";
import { type Home, type Homes, tick } from "#shared/tenancy/homes.ts";

export interface Key {
  readonly pk: Home;
  readonly sk: string;
}

/**
 * One kind of item. Its key and its index keys are functions of its value and of the network's homes, and
 * every write puts the whole item, so an index attribute can never go stale.
 */
export interface Entity<V> {
  /** Stored with each item; never reused for something else. */
  readonly kind: string;
  readonly schema: z.ZodType<V>;
  /** Raise it when the stored shape changes, and let `upgrade` carry older items over. */
  readonly schemaVersion: number;
  readonly upgrade?: (data: unknown, from: number) => unknown;
  key(homes: Homes, value: V): Key;
  /** A place in the sparse `list` index, below a home. */
  list?(homes: Homes, value: V): { readonly lpk: Home; readonly lsk: string } | undefined;
  /** When time-driven work is due on it (ISO instant); undefined once there is none. */
  due?(value: V): string | undefined;
  /** When it may be dropped (epoch seconds). Never relied on for meaning. */
  ttl?(value: V): number;
  /** One invented value per case, so that the isolation tests meet every key this kind can have. */
  samples(at: SampleIds): V[];
}

interface SampleIds {
  readonly network: `net_${string}`;
  readonly house: `hse_${string}`;
  readonly partner: `ptn_${string}`;
}

export const defineEntity = <V>(entity: Entity<V>): Entity<V> => entity;

/** An item as it came from the table. `version` grows by one with every change. */
export interface Stored<V> {
  readonly kind: string;
  readonly key: Key;
  readonly version: number;
  readonly value: V;
}

export type Item = Record<string, unknown>;

/** Spreads ticks over sixteen partitions, so that no one of them is hot. */
const tickBucket = ({ pk, sk }: Key): number => hash32(`${pk}|${sk}`) % 16;

export function encode<V>(entity: Entity<V>, homes: Homes, value: V, version: number): Item {
  const key = entity.key(homes, value);
  const list = entity.list?.(homes, value);
  const due = entity.due?.(value);
  return {
    pk: key.pk,
    sk: key.sk,
    kind: entity.kind,
    schema: entity.schemaVersion,
    version,
    data: value,
    ...(list ?? {}),
    ...(due ? { tpk: tick(tickBucket(key)), tsk: `${due}#${key.pk}|${key.sk}` } : {}),
    ...(entity.ttl ? { ttl: entity.ttl(value) } : {}),
  };
}

/** Parses what was read. Throws (a 500, never shown) when the table holds what the schema does not allow. */
export function decode<V>(entity: Entity<V>, item: Item): Stored<V> {
  if (item.kind !== entity.kind) throw new Error(`Expected ${entity.kind}, found ${String(item.kind)}`);
  const from = Number(item.schema);
  const data = from === entity.schemaVersion || !entity.upgrade ? item.data : entity.upgrade(item.data, from);
  const parsed = entity.schema.safeParse(data);
  if (!parsed.success) throw new Error(`A stored ${entity.kind} does not fit its schema`);
  return {
    kind: entity.kind,
    key: { pk: item.pk as Home, sk: String(item.sk) },
    version: Number(item.version),
    value: parsed.data,
  };
}

/** Narrows what a query returned to one kind. */
export const is =
  <V>(entity: Entity<V>) =>
  (stored: Stored<unknown>): stored is Stored<V> =>
    stored.kind === entity.kind;

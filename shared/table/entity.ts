import * as z from "zod";
import { hash32 } from "#shared/kernel/hash.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { type Home, type Homes, type TagIds, tick, tickBuckets, urgentTick } from "#shared/tenancy/homes.ts";
import type { AnyIds, AnyKeys, IdsOf, Key, Path } from "#shared/tenancy/keys.ts";

export type { Key };

/**
 * One kind of item. Its key and index keys are functions of its value and the network's homes, and every
 * write puts the whole item, so an index attribute is never stale.
 */
export interface Entity<V> {
  /** Stored with each item; never reused for another kind. */
  readonly kind: string;
  /** The kinds of partition it can be in. */
  readonly paths: readonly Path[];
  readonly schema: z.ZodType<V>;
  /** Increase it when the stored shape changes; `upgrade` then converts older items. */
  readonly schemaVersion: number;
  readonly upgrade?: (data: Earlier, from: number) => unknown;
  /** The ids in its key. */
  ids(value: V): AnyIds;
  key(homes: Homes, value: V): Key;
  /** The ids in a key of this kind; undefined for any other key. */
  parse(key: { readonly pk: string; readonly sk: string }): AnyIds | undefined;
  /** A place in the sparse `list` index, below a home. */
  list?(homes: Homes, value: V): { readonly lpk: Home; readonly lsk: string } | undefined;
  /** When it is due (ISO instant); undefined if never. */
  due?(value: V): Instant | undefined;
  /** A tick does it before anything else, whatever else is due. */
  readonly dueFirst?: boolean;
  /** When it may be dropped (epoch seconds); undefined: never. Never relied on for meaning. */
  ttl?(value: V): number | undefined;
  /** One invented value for each case, so that the isolation tests cover every key this kind can have. */
  samples(at: TagIds): V[];
}

/** A kind of item with the ids of its key. */
export interface KeyedEntity<V, K extends AnyKeys> extends Entity<V> {
  parse: K["parse"];
}

/** An entity whose keys hold these ids. */
export interface WithIds<V, I extends AnyIds> extends Entity<V> {
  parse(key: Key): I | undefined;
}

type Spec<V, K extends AnyKeys> = Omit<Entity<V>, "key" | "parse" | "ids" | "paths"> & {
  /** Its key, in both directions, and how a value fills it. */
  readonly at: K;
  ids(value: V): IdsOf<K>;
};

export function defineEntity<V, K extends AnyKeys>({ at, ...spec }: Spec<V, K>): KeyedEntity<V, K> {
  return {
    ...spec,
    paths: at.paths,
    key: (homes, value) => at.key(homes, spec.ids(value)),
    parse: at.parse,
  };
}

/** An item as read from the table. `version` grows by one with every change. */
export interface Stored<V> {
  readonly kind: string;
  readonly key: Key;
  readonly version: number;
  readonly value: V;
}

export type Item = Record<string, unknown>;

/** The data of an item in an earlier shape. */
const earlier = z.record(z.string(), z.unknown());
type Earlier = z.infer<typeof earlier>;

/** Spreads ticks over several partitions, to avoid a hot one. */
const tickOf = ({ pk, sk }: Key, dueFirst = false): Home =>
  dueFirst ? urgentTick : tick(hash32(`${pk}|${sk}`) % tickBuckets);

export function encode<V>(entity: Entity<V>, homes: Homes, value: V, version: number): Item {
  const key = entity.key(homes, value);
  const list = entity.list?.(homes, value);
  const due = entity.due?.(value);
  const ttl = entity.ttl?.(value);
  return {
    pk: key.pk,
    sk: key.sk,
    kind: entity.kind,
    schema: entity.schemaVersion,
    version,
    data: value,
    ...(list ?? {}),
    ...(due ? { tpk: tickOf(key, entity.dueFirst), tsk: `${due}#${key.pk}|${key.sk}` } : {}),
    ...(ttl === undefined ? {} : { ttl }),
  };
}

/** The key of an item that was read: only `encode` writes keys. */
export const keyOf = ({ pk, sk }: Item): Key => ({ pk: pk as Home, sk: String(sk) });

/** Parses an item that was read. Throws (a 500, never shown) if it does not fit the schema. */
export function decode<V>(entity: Entity<V>, item: Item): Stored<V> {
  if (item.kind !== entity.kind) throw new Error(`Expected ${entity.kind}, found ${String(item.kind)}`);
  const from = Number(item.schema);
  const data =
    from === entity.schemaVersion || !entity.upgrade
      ? item.data
      : entity.upgrade(earlier.parse(item.data), from);
  const parsed = entity.schema.safeParse(data);
  if (!parsed.success) throw new Error(`A stored ${entity.kind} does not fit its schema`);
  return {
    kind: entity.kind,
    key: keyOf(item),
    version: Number(item.version),
    value: parsed.data,
  };
}

/** Narrows what a query returned to one kind. */
export const is =
  <V>(entity: Entity<V>) =>
  (stored: Stored<unknown>): stored is Stored<V> =>
    stored.kind === entity.kind;

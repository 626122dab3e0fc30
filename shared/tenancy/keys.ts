import { type Id, type IdKind, isId, isIdKind } from "#shared/kernel/ids.ts";
import {
  belowPatterns,
  doorPatterns,
  fillPattern,
  type Home,
  type Homes,
  homePatterns,
  partsOf,
} from "./homes.ts";

/** The key of an item: partition and sort key. */
export interface Key {
  readonly pk: Home;
  readonly sk: string;
}

type HomeName = keyof typeof homePatterns;
type BelowName = keyof typeof belowPatterns;
type DoorName = keyof typeof doorPatterns;

/**
 * A kind of partition, by name: a home (`house`), a partition below one (`house/stay/documents`), any home
 * and what is below it (`any`, `any/outbox`), or a door (`door/grant`).
 */
export type Path =
  | `door/${DoorName}`
  | HomeName
  | `${HomeName}/${BelowName}`
  | `${HomeName}/${BelowName}/${BelowName}`
  | "any"
  | `any/${BelowName}`;

type Names<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type PathNames<P extends string> = P extends `door/${infer D extends DoorName}`
  ? Names<(typeof doorPatterns)[D]>
  : P extends `${infer First}/${infer Rest}`
    ? SegmentNames<First> | PathNames<Rest>
    : SegmentNames<P>;
type SegmentNames<S> = S extends "any"
  ? "home"
  : S extends HomeName
    ? Exclude<Names<(typeof homePatterns)[S]>, "network">
    : S extends BelowName
      ? Names<(typeof belowPatterns)[S]>
      : never;
/** The names that all of several paths have. */
type Common<P extends string> = (P extends unknown ? (names: PathNames<P>) => void : never) extends (
  names: infer N extends string,
) => void
  ? N
  : never;
type Value<N> = N extends IdKind ? Id<N> : N extends "home" ? Home : string;

/** The ids in a key. Null: absent in the home used. The network comes from the scope, except for doors. */
export type Ids<P extends string, S extends string> = {
  readonly [N in Common<P> | Names<S>]: Value<N>;
} & { readonly [N in Exclude<PathNames<P>, Common<P>>]: Value<N> | null };
export type AnyIds = Readonly<Record<string, string | null>>;

/** The same without the ids of the home. */
type LowerIds<P extends string, S extends string> = {
  readonly [N in (P extends `${string}/${infer Rest}` ? PathNames<Rest> : never) | Names<S>]: Value<N>;
};

/** A key in both directions, from one definition. */
export interface KeyDefinition<I, L = unknown> {
  /** The kinds of partition it can be in. */
  readonly paths: readonly Path[];
  key(homes: Homes, ids: I): Key;
  /** The key in a given home, below it as the first path says. */
  within(home: Home, ids: L): Key;
  /** The ids in a key of this kind; undefined for any other key. */
  parse(key: { readonly pk: string; readonly sk: string }): I | undefined;
}

const readers = new Map<string, RegExp>();

/** Whether a partition key is of a kind. */
export function isAt(path: string, pk: string): boolean {
  const reader = readers.get(path) ?? readerOf(patternOf(path));
  readers.set(path, reader);
  return reader.test(pk);
}

/** The kind of the partition above this kind; undefined for a home and for a door. */
export const above = (path: string): string | undefined =>
  path.startsWith("door/") || !path.includes("/") ? undefined : path.slice(0, path.lastIndexOf("/"));

export type AnyKeys = KeyDefinition<AnyIds, AnyIds>;
/** The ids in keys of one definition. */
export type IdsOf<K extends AnyKeys> = NonNullable<ReturnType<K["parse"]>>;

const namesIn = (pattern: string): string[] => partsOf(pattern).filter((_, at) => at % 2 === 1);

const belowPattern = (name: string): string => known(belowPatterns, name);

/** The pattern of a path, as in a partition key. */
function patternOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  if (first === "door") return known(doorPatterns, rest.join("/"));
  const home = first === "any" ? "{home}" : known(homePatterns, first);
  return [home, ...rest.map(belowPattern)].join("#");
}

function known(patterns: Readonly<Record<string, string>>, name: string): string {
  const pattern = patterns[name];
  if (pattern === undefined) throw new Error(`No such partition: ${name}`);
  return pattern;
}

/**
 * A pattern as a regular expression: a home with everything below it, one segment, or, at the end of a sort
 * key, the rest.
 */
function readerOf(pattern: string, last = "[^#]+"): RegExp {
  const source = pattern.replace(/[^{}\w#]|\{(\w+)\}/g, (part, name: string | undefined, at: number) => {
    if (!name) return `\\${part}`;
    if (name === "home") return "(?<home>N#net_[A-Za-z0-9_-]+(?:#[^#]+)+)";
    return `(?<${name}>${at + part.length === pattern.length ? last : "[^#]+"})`;
  });
  return new RegExp(`^${source}$`, "s");
}

function sortOf(pattern: string, ids: AnyIds): string {
  const parts = partsOf(pattern);
  // A name at the end has an empty text after it.
  const last = parts.at(-1) === "" ? parts.length - 2 : -1;
  let sort = "";
  for (const [at, part] of parts.entries()) {
    const value = at % 2 === 0 ? part : (ids[part] ?? "");
    if (at % 2 === 1 && at !== last && value.includes("#"))
      throw new Error("Only the end of a sort key may hold a #");
    sort += value;
  }
  return sort;
}

/**
 * Defines a kind of key: its possible partitions and its sort key, with `{names}` for ids. A name that is a
 * kind of id holds one. With several paths, a key uses the first whose names all have a value; paths with
 * more names come first.
 */
export function defineKey<const P extends Path, const S extends string>(
  paths: P | readonly P[],
  sort: S,
): KeyDefinition<Ids<P, S>, LowerIds<P, S>> {
  const all: readonly Path[] = typeof paths === "string" ? [paths] : paths;
  const partitions = all
    .map((path) => patternOf(path))
    .map((pattern) => ({ pattern, names: namesIn(pattern), reader: readerOf(pattern) }))
    .sort((a, b) => b.names.length - a.names.length);
  const isDoor = all.some((path) => path.startsWith("door/"));
  const names = new Set([...partitions.flatMap((one) => one.names), ...namesIn(sort)]);
  /** The network of a home comes from the scope. */
  const ownNames = [...names].filter((name) => isDoor || name !== "network");
  const kinds = [...names].filter(isIdKind);
  const inSort = readerOf(sort, ".+");
  /** Most keys asked about are of another kind, which this sees at once. */
  const begins = sort.split("{", 1)[0] ?? "";
  const lower = isDoor ? "" : ["{home}", ...(all[0] ?? "").split("/").slice(1).map(belowPattern)].join("#");

  const definition: KeyDefinition<AnyIds, AnyIds> = {
    paths: all,
    key(homes, ids) {
      // A door's keys contain their network.
      const all: AnyIds = isDoor ? ids : { network: homes.network, ...ids };
      const fitting = partitions.find((one) => one.names.every((name) => all[name]));
      if (!fitting) throw new Error(`No partition fits the key ${sort}`);
      return { pk: fillPattern(fitting.pattern, all), sk: sortOf(sort, all) };
    },
    within: (home, ids) => ({ pk: fillPattern(lower, { home, ...ids }), sk: sortOf(sort, ids) }),
    parse({ pk, sk }) {
      const below = sk.startsWith(begins) ? inSort.exec(sk) : null;
      if (!below) return undefined;
      for (const { reader } of partitions) {
        const partition = reader.exec(pk);
        if (!partition) continue;
        const textOf = (name: string) => below.groups?.[name] ?? partition.groups?.[name] ?? null;
        const isItsId = (kind: IdKind) => textOf(kind) === null || isId(kind, textOf(kind));
        if (kinds.every(isItsId)) return Object.fromEntries(ownNames.map((name) => [name, textOf(name)]));
      }
      return undefined;
    },
  };
  // The type was derived from the same patterns.
  return definition as unknown as KeyDefinition<Ids<P, S>, LowerIds<P, S>>;
}

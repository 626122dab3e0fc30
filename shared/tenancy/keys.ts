import { type Id, type IdKind, isId, isIdKind } from "#shared/kernel/ids.ts";
import { belowPatterns, doorPatterns, fillPattern, type Home, type Homes, homePatterns } from "./homes.ts";

/** Where an item lies: the partition, and its place in it. */
export interface Key {
  readonly pk: Home;
  readonly sk: string;
}

type HomeName = keyof typeof homePatterns;
type BelowName = keyof typeof belowPatterns;
type DoorName = keyof typeof doorPatterns;

/**
 * A kind of partition, by name: a home (`house`), what lies below it (`house/stay/documents`), any home and whatever
 * lies below it (`any`, `any/outbox`), or a door (`door/grant`).
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
/** The names that every one of several paths holds. */
type Common<P extends string> = (P extends unknown ? (names: PathNames<P>) => void : never) extends (
  names: infer N extends string,
) => void
  ? N
  : never;
type Value<N> = N extends IdKind ? Id<N> : N extends "home" ? Home : string;

/** What a key is made of and gives back. Null: of another of its homes. The network is the scope's, but for doors. */
export type Ids<P extends string, S extends string> = {
  readonly [N in Common<P> | Names<S>]: Value<N>;
} & { readonly [N in Exclude<PathNames<P>, Common<P>>]: Value<N> | null };
export type AnyIds = Readonly<Record<string, string | null>>;

/** The same without its home's. */
type LowerIds<P extends string, S extends string> = {
  readonly [N in (P extends `${string}/${infer Rest}` ? PathNames<Rest> : never) | Names<S>]: Value<N>;
};

/** A key both ways, from one definition. */
export interface KeyDefinition<I, L = unknown> {
  /** The kinds of partition it lies in. */
  readonly paths: readonly Path[];
  key(homes: Homes, ids: I): Key;
  /** The key in a home that is at hand, below it as the first of the paths says. */
  within(home: Home, ids: L): Key;
  /** The ids in a key of this kind; undefined for every other key. */
  parse(key: { readonly pk: string; readonly sk: string }): I | undefined;
}

/** Whether a partition is of a kind, by its key. */
export const isAt = (path: string, pk: string): boolean => readerOf(patternOf(path)).test(pk);

/** The kind of partition that one of this kind lies below; undefined for a home and for a door. */
export const above = (path: string): string | undefined =>
  path.startsWith("door/") || !path.includes("/") ? undefined : path.slice(0, path.lastIndexOf("/"));

export type AnyKeys = KeyDefinition<AnyIds, AnyIds>;
/** The ids in keys of one definition. */
export type IdsOf<K extends AnyKeys> = NonNullable<ReturnType<K["parse"]>>;

const namesIn = (pattern: string): string[] => [...pattern.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? "");

const belowPattern = (name: string): string => known(belowPatterns, name);

/** A pattern as a partition key has it. */
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

/** How a pattern is read back: a home with all below it, one segment, or where a sort key ends all that is left. */
function readerOf(pattern: string, last = "[^#]+"): RegExp {
  const source = pattern.replace(/[^{}\w#]|\{(\w+)\}/g, (part, name: string | undefined, at: number) => {
    if (!name) return `\\${part}`;
    if (name === "home") return "(?<home>N#net_[A-Za-z0-9_-]+(?:#[^#]+)+)";
    return `(?<${name}>${at + part.length === pattern.length ? last : "[^#]+"})`;
  });
  return new RegExp(`^${source}$`, "s");
}

function sortOf(pattern: string, ids: AnyIds): string {
  return pattern.replace(/\{(\w+)\}/g, (part, name: string, at: number) => {
    const value = ids[name] ?? "";
    const ends = at + part.length === pattern.length;
    if (!ends && value.includes("#")) throw new Error("Only the end of a sort key may hold a #");
    return value;
  });
}

/**
 * One definition of a kind of key: the partitions it lies in and its sort key, with `{names}` for what differs. A name
 * that is a kind of id holds one. Of several partitions the key lies in the first whose names all have a value; those
 * of more names come first.
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
  /** The network of a home is the scope's. */
  const told = [...names].filter((name) => isDoor || name !== "network");
  const inSort = readerOf(sort, ".+");
  const lower = isDoor ? "" : ["{home}", ...(all[0] ?? "").split("/").slice(1).map(belowPattern)].join("#");

  const definition: KeyDefinition<AnyIds, AnyIds> = {
    paths: all,
    key(homes, ids) {
      // A door's keys name their network themselves.
      const all: AnyIds = isDoor ? ids : { network: homes.network, ...ids };
      const fitting = partitions.find((one) => one.names.every((name) => all[name]));
      if (!fitting) throw new Error(`Nowhere for ${sort}`);
      return { pk: fillPattern(fitting.pattern, all), sk: sortOf(sort, all) };
    },
    within: (home, ids) => ({ pk: fillPattern(lower, { home, ...ids }), sk: sortOf(sort, ids) }),
    parse({ pk, sk }) {
      const below = inSort.exec(sk)?.groups ?? {};
      if (!inSort.test(sk)) return undefined;
      for (const { reader } of partitions) {
        const found: Record<string, string> = { ...reader.exec(pk)?.groups, ...below };
        const fits = Object.entries(found).every(([name, text]) => !isIdKind(name) || isId(name, text));
        if (!reader.test(pk) || !fits) continue;
        return Object.fromEntries(told.map((name) => [name, found[name] ?? null]));
      }
      return undefined;
    },
  };
  // What the patterns name is what the type was drawn from.
  return definition as unknown as KeyDefinition<Ids<P, S>, LowerIds<P, S>>;
}

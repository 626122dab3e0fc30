import type { Instant } from "#shared/kernel/instant.ts";
import type { Files, Mail } from "#shared/kernel/ports.ts";
import type { Entity, Key, KeyedEntity, Stored } from "#shared/table/entity.ts";
import type { EventCatalogue } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Home, Homes } from "#shared/tenancy/homes.ts";
import type { AnyKeys, Path } from "#shared/tenancy/keys.ts";
import type { Handled } from "./outbox/handled.ts";
import type { OutboxRequest, Stays } from "./outbox/request.ts";

/*
 * What one noun declares of itself, once: everything the product does by kind is derived from it. The answers without
 * a question mark have no default: whoever adds a noun says what becomes of it.
 */

type AnyEntity = Entity<unknown>;

/** What follows from a change has at hand beside the system's scope. */
export interface StreamMeans {
  readonly capabilities: readonly Capability[];
  readonly mail: Mail;
}

/** What time-driven work has at hand. `W`: the words it needs of whoever runs the clock. */
export interface Means<W = unknown> extends StreamMeans {
  /** Where a network that was asked for as a whole is laid down. */
  readonly archives: Files;
  /** Scheme, host and port of the web, for links in what is mailed. */
  readonly origin: string;
  /** The scope that reads all of the network, opened by what needs it and nothing else. */
  whole(): Scope;
  /** The scope that takes all of a network away, and the clock's own door. */
  leaving(): Scope;
  readonly door: Table;
  readonly words: W;
}

/** What a receiver knows of a message beside what it asks. */
export interface Carried extends StreamMeans {
  /** ISO instant. */
  readonly sentAt: Instant;
}

/** A kind of request with who carries it out (`receiving`). */
export interface Receiver {
  readonly request: OutboxRequest<unknown>;
  /** It does what no transaction takes back, such as sending mail: one alone carries it out at a time. */
  readonly reachesOutside: boolean;
  /** @throws NotYet; a refusal is an answer */
  receive(
    scope: Scope,
    asks: unknown,
    carried: Carried,
  ): Promise<{ readonly handled: Handled; readonly stays: Stays }>;
}

/** What follows from changes of some kinds of item (`following`, `projection`). */
export interface Follower {
  readonly on: readonly AnyEntity[];
  /** What a change is about: of several in one batch about the same, the last alone is followed. */
  about(key: Key): string | undefined;
  run(scope: Scope, key: Key, means: StreamMeans): Promise<void>;
  /** What fails is carried on by the clock, and not brought again by the stream. */
  readonly leftToTick: boolean;
}

/** One item as it follows from its source. */
export interface Projected {
  readonly entity: AnyEntity;
  key(homes: Homes): Key;
  /** Written by whoever follows the change, and by a rebuild that found another. */
  readonly follow: Change;
  readonly mend: Change;
  isRight(homes: Homes, found: Stored<unknown> | undefined): boolean;
}

/** What follows from sources, one way for the follower and for a rebuild. */
export interface Projection {
  readonly to: readonly AnyEntity[];
  /** Undefined where a source's own commit writes it. */
  readonly follower?: Follower | undefined;
  /** All of it, as it follows from every source there is. */
  everything(scope: Scope): AsyncGenerator<readonly Projected[]>;
}

/** What is done with an item when its time comes (`dueWork`). */
export interface DueWork<W> {
  readonly entity: AnyEntity;
  readonly run: (scope: Scope, key: Key, means: Means<W>) => Promise<unknown>;
  /** It may take many seconds, and is carried on by the next tick where it was left. */
  readonly takesLong: boolean;
  /** It goes on in a network that has left; all else rests there. */
  readonly afterLeaving: boolean;
  /** It may be what makes the network leave. */
  readonly mayLeave: boolean;
}

/** How partitions of one kind are found, below a partition of the kind its path goes through. Nothing is scanned. */
export type Opened = (scope: Scope, above: Home) => Promise<readonly Home[]>;

/** How doors are found: their partitions; or, where no scope reaches them, their keys, for the clock's own door. */
export type Doors =
  | { readonly partitions: (scope: Scope) => Promise<readonly Home[]> }
  | { readonly keys: (scope: Scope) => Promise<readonly Key[]> };

/** What lies where no list leads, and is known only by a record that is met (`naming`). */
export interface Naming {
  readonly from: AnyEntity;
  readonly to: AnyEntity;
  keys(scope: Scope, record: Stored<unknown>): Promise<readonly Key[]>;
}

/** What is answered of every kind of item, each under one answer; a test holds that none is left out. */
type Each<A extends string> = {
  readonly [One in A]?: { readonly of: readonly AnyEntity[]; readonly why: string };
};

export interface Capability {
  readonly name: string;
  /** Every kind of item it lays down. */
  readonly entities: readonly AnyEntity[];
  /** Every event type it writes. */
  readonly events: readonly EventCatalogue[];
  /** Every code it says no with, because of how things stand. */
  readonly refusals: readonly { readonly codes: readonly string[] }[];

  /** At a transfer from house to house: `asked` is copied as far as the resident agreed. */
  readonly travels: Each<"stays_behind" | "asked" | "not_of_a_stay">;
  /** When two persons turn out to be one: what is written because of it, and why all else need not be. */
  readonly merge: Each<"rewritten" | "untouched">;
  /**
   * When it is forgotten, beside an erasure of the network, which takes all: `purged` is taken away or emptied with
   * the referral or inquiry it lies with; `expires` after its time; `closed` as soon as it was carried out; `kept`.
   */
  readonly forget: Each<"purged" | "emptied" | "expires" | "closed" | "kept">;
  /** All of a network as files: which kinds are in, and of these what is left out of a line. */
  readonly archive: {
    readonly holds: readonly AnyEntity[];
    readonly leavesOut: readonly { readonly of: readonly AnyEntity[]; readonly why: string }[];
    readonly redacts?: readonly Redaction[];
  };
  /** The partitions it opens, by kind. */
  readonly partitions: { readonly [P in Path]?: Opened };
  /** What lets somebody in, by kind of door. */
  readonly doors: { readonly [P in Path]?: Doors };
  /** The sheets it can be taken along on, by name; or why there is none. */
  readonly exports: { readonly sheets: readonly string[] } | { readonly none: string };

  readonly requests?: readonly Receiver[];
  readonly projections?: readonly Projection[];
  readonly follows?: readonly Follower[];
  readonly due?: readonly DueWork<never>[];
  readonly names?: readonly Naming[];
}

/** Fields of a record that no file holds. */
export interface Redaction {
  readonly entity: AnyEntity;
  readonly fields: readonly string[];
}

export const defineCapability = <const C extends Capability>(capability: C): C => capability;

export const redaction = <V, K extends AnyKeys>(
  entity: KeyedEntity<V, K>,
  ...fields: readonly (keyof V & string)[]
): Redaction => ({ entity, fields });

/** @see Naming */
export const naming = <V, K extends AnyKeys>(
  from: KeyedEntity<V, K>,
  to: AnyEntity,
  keys: (scope: Scope, value: V) => Promise<readonly Key[]>,
): Naming => ({
  from,
  to,
  keys: (scope, record) => keys(scope, from.schema.parse(record.value)),
});

/** The words that the clock's work needs, of all capabilities together. */
export type WordsOf<C extends readonly Capability[]> = (
  C[number] extends infer One
    ? One extends { readonly due: readonly DueWork<infer W>[] }
      ? (words: W) => void
      : never
    : never
) extends (words: infer All) => void
  ? All
  : never;

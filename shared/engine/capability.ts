import type { Id } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import type { Beacon, Files, Mail, Texts } from "#shared/kernel/ports.ts";
import type { Entity, Key, KeyedEntity, Stored } from "#shared/table/entity.ts";
import type { EventCatalogue } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Home, Homes } from "#shared/tenancy/homes.ts";
import type { AnyKeys, Path } from "#shared/tenancy/keys.ts";
import type { Handled } from "./outbox/handled.ts";
import type { OutboxRequest } from "./outbox/request.ts";

/*
 * What one noun declares; everything the product does by kind is derived from it. Required answers have no
 * default: every new noun must give them.
 */

type AnyEntity = Entity<unknown>;

/** What following a change can use besides the system's scope. */
export interface StreamMeans {
  readonly capabilities: readonly Capability[];
  readonly mail: Mail;
  readonly texts: Texts;
  /** What is said to someone who is paged; `token` opens a personal link. */
  sayPage(what: "alert" | "practice", by: "text" | "call", token: string): Promise<string>;
}

/** What due work can use. `W`: the texts it needs from the clock. */
export interface Means<W = unknown> extends StreamMeans {
  /** Where archives of whole networks are stored. */
  readonly archives: Files;
  /** Scheme, host and port of the web, for links in mail. */
  readonly origin: string;
  /** Opens the scope that reads the whole network; only for work that needs it. */
  whole(): Scope;
  /** Opens the scope that erases a network, and the clock's own door. */
  leaving(): Scope;
  /** Opens the scope of a house's draws, which reads nothing else of the house. */
  drawing(house: Id<"house">): Scope;
  readonly beacon: Beacon;
  readonly door: Table;
  readonly words: W;
}

/** What a receiver knows about a message besides its request. */
export interface Carried extends StreamMeans {
  /** ISO instant. */
  readonly sentAt: Instant;
}

/** Has effects outside the transaction, such as sending mail, so that only one run at a time may do it. */
export type Outside<A = unknown> =
  /** `stated`: each message states its own. */
  | { readonly leaves: "stated" | "no_resident" }
  | {
      readonly leaves: "consent";
      readonly mayLeave: (scope: Scope, asks: A) => Promise<MayLeave>;
    };
/** The conditions under which it may leave now, which the claim holds; or how it is closed because it may not. */
export type MayLeave = { readonly conditions: readonly Change[] } | { readonly stopped: Handled };

/** A kind of request with its receiver (`receiving`). */
export interface Receiver {
  readonly request: OutboxRequest<unknown>;
  /** Null: it stays in the network. */
  readonly outside: Outside | null;
  /** @throws NotYet; a refusal is returned, not thrown */
  receive(scope: Scope, asks: unknown, carried: Carried): Promise<Handled>;
}

/** Runs on changes of some kinds of item (`following`, `projection`). */
export interface Follower {
  readonly on: readonly AnyEntity[];
  /**
   * What a change is about: of several changes in a batch about the same thing, only the last is followed.
   */
  about(key: Key): string | undefined;
  run(scope: Scope, key: Key, means: StreamMeans): Promise<void>;
  /** A failure is retried by the clock, not by the stream. */
  readonly leftToTick: boolean;
  /** It reads with the others of its batch, each item once: what changes after is followed later. */
  readonly sharesReads: boolean;
}

/** One projected item. */
export interface Projected {
  readonly entity: AnyEntity;
  key(homes: Homes): Key;
  /** The write used by the follower, and by a rebuild that found a difference. */
  readonly follow: Change;
  /** What the follower writes with it: conditions, and what is noted when it is written. */
  readonly also: readonly Change[];
  readonly mend: Change;
  isRight(homes: Homes, found: Stored<unknown> | undefined): boolean;
  /** Where the system may not read: the condition that it is right. */
  readonly unread?: Change;
}

/** A projection of sources, made the same way by the follower and by a rebuild. */
export interface Projection {
  readonly to: readonly AnyEntity[];
  /** Undefined if the source's own commit writes it. */
  readonly follower?: Follower | undefined;
  /** The projections of all sources. */
  everything(scope: Scope): AsyncGenerator<readonly Projected[]>;
}

/** What is done with an item when it is due (`dueWork`). */
export interface DueWork<W> {
  readonly entity: AnyEntity;
  readonly run: (scope: Scope, key: Key, means: Means<W>) => Promise<unknown>;
  /** May take many seconds, and is continued by the next tick. */
  readonly takesLong: boolean;
  /** Also runs in a network that has left; other work does not. */
  readonly afterLeaving: boolean;
  /** May be the work that makes the network leave. */
  readonly mayLeave: boolean;
}

/** Finds the partitions of one kind below a partition of the kind in its path. The table is never scanned. */
export type Opened = (scope: Scope, above: Home) => Promise<readonly Home[]>;

/** Finds doors: their partitions; or, where no scope reaches them, their keys, for the clock's own door. */
export type Doors =
  | { readonly partitions: (scope: Scope) => Promise<readonly Home[]> }
  | { readonly keys: (scope: Scope) => Promise<readonly Key[]> };

/** Items outside any listed partition, named only by a record that is read (`naming`). */
export interface Naming {
  readonly from: AnyEntity;
  readonly to: AnyEntity;
  keys(scope: Scope, record: Stored<unknown>): Promise<readonly Key[]>;
}

/** An answer for each kind of item; a test checks that no kind is missing. */
type Each<A extends string> = {
  readonly [One in A]?: { readonly of: readonly AnyEntity[]; readonly why: string };
};

export interface Capability {
  readonly name: string;
  /** Every kind of item it stores. */
  readonly entities: readonly AnyEntity[];
  /** Every event type it writes. */
  readonly events: readonly EventCatalogue[];
  /** Every conflict code it refuses with. */
  readonly refusals: readonly { readonly codes: readonly string[] }[];

  /** At a transfer between houses: `asked` is copied as far as the resident agreed. */
  readonly travels: Each<"stays_behind" | "asked" | "not_of_a_stay">;
  /** When two person records are merged: what is rewritten, and why the rest need not be. */
  readonly merge: Each<"rewritten" | "untouched">;
  /**
   * When it is deleted (an erasure of the network deletes everything): `purged` or `emptied` with its
   * referral or inquiry; `expires` after its time; `closed` once it was carried out; `kept`.
   */
  readonly forget: Each<"purged" | "emptied" | "expires" | "closed" | "kept">;
  /**
   * In what a resident takes along: `given` is in the file for their next house, `private` in the one for themselves and
   * whom they trust, which no house brings in.
   */
  readonly takeAlong: Each<"given" | "private" | "left_out">;
  /** In the archive of the network: which kinds are in it, and which fields are left out. */
  readonly archive: {
    readonly holds: readonly AnyEntity[];
    readonly leavesOut: readonly { readonly of: readonly AnyEntity[]; readonly why: string }[];
    readonly redacts?: readonly Redaction[];
  };
  /** Partitions it opens, by kind. */
  readonly partitions: { readonly [P in Path]?: Opened };
  /** What gives access, by kind of door. */
  readonly doors: { readonly [P in Path]?: Doors };
  /** The sheets it is exported on, by name; or why there is none. */
  readonly exports: { readonly sheets: readonly string[] } | { readonly none: string };

  readonly requests?: readonly Receiver[];
  readonly projections?: readonly Projection[];
  readonly follows?: readonly Follower[];
  readonly due?: readonly DueWork<never>[];
  readonly names?: readonly Naming[];
}

/** Fields of a record that no archive contains. */
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

/** The texts that due work needs, of all capabilities. */
export type WordsOf<C extends readonly Capability[]> = (
  C[number] extends infer One
    ? One extends { readonly due: readonly DueWork<infer W>[] }
      ? (words: W) => void
      : never
    : never
) extends (words: infer All) => void
  ? All
  : never;

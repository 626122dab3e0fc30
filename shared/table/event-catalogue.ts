import * as z from "zod";
import type { Id, IdKind } from "#shared/kernel/ids.ts";
import type { Home } from "#shared/tenancy/homes.ts";

type Value = string | number | boolean | null;
type Field = z.ZodType<Value | undefined>;

/** A field with text someone wrote about a person. */
class Personal<S extends Field = Field> {
  readonly schema: S;
  constructor(schema: S) {
    this.schema = schema;
  }
}

/**
 * Marks a field with text someone wrote about a person. It is kept in the record's own history and purged
 * with it; it never gets into an event, since events stay.
 */
export const personal = <S extends Field>(schema: S): Personal<S> => new Personal(schema);

type Fields = Readonly<Record<string, Field | Personal>>;

/** Event types with a common subject and activity filter, with the data of each. */
export interface EventCatalogue<
  K extends IdKind = IdKind,
  G extends string = string,
  T extends Readonly<Record<string, Fields>> = Readonly<Record<string, Fields>>,
> {
  /** The kind of record in the event's subject. */
  readonly subject: K;
  readonly group: G;
  readonly types: T;
}

/** The event types of a noun. Each catalogue is listed in a capability; there are no other event types. */
export const defineEvents = <
  const K extends IdKind,
  const G extends string,
  const T extends Readonly<Record<string, Fields>>,
>(
  about: { readonly subject: K; readonly group: G },
  types: T,
): EventCatalogue<K, G, T> => ({ ...about, types });

type Text<F> = F extends Personal<infer S> ? z.output<S> : F extends Field ? z.output<F> : never;
type NameOf<F, P> = {
  [N in keyof F]: F[N] extends Personal ? (P extends true ? N : never) : P extends true ? never : N;
}[keyof F];
type Values<F, N extends keyof F> = {
  readonly [K in N as undefined extends Text<F[K]> ? never : K]: Text<F[K]>;
} & { readonly [K in N as undefined extends Text<F[K]> ? K : never]?: Text<F[K]> };

type PlainData<F> = Values<F, NameOf<F, false>>;
type PersonalData<F> = Values<F, NameOf<F, true>>;
/** The data of an event or a history entry, null where absent: personal fields are not in an event, and gone after a purge. */
type Spoken<F> = {
  readonly [N in keyof F]: F[N] extends Personal ? Present<F[N]> | null : Present<F[N]> | Absent<F[N]>;
};
type Present<F> = Exclude<Text<F>, undefined>;
type Absent<F> = undefined extends Text<F> ? null : never;

type Given<N extends string, D> = keyof D extends never
  ? { readonly [K in N]?: never }
  : Record<never, never> extends D
    ? { readonly [K in N]?: D }
    : { readonly [K in N]: D };

/** An event type of the catalogue with its data. */
export type Occurrence<C extends EventCatalogue> = {
  [T in keyof C["types"] & string]: { readonly type: T } & Given<"data", PlainData<C["types"][T]>>;
}[keyof C["types"] & string];

/** The same with personal fields, for the record's own history. */
export type Entry<C extends EventCatalogue> = {
  [T in keyof C["types"] & string]: { readonly type: T } & Given<"data", PlainData<C["types"][T]>> &
    Given<"said", PersonalData<C["types"][T]>>;
}[keyof C["types"] & string];

interface Place<K extends IdKind> {
  /** The partition of the event: the record it is about. */
  readonly in: Home;
  /** The home whose feed shows it. */
  readonly feed: Home;
  /** Ids of its subject; never a name. */
  readonly subject: { readonly [S in K]: Id<S> } & Readonly<Record<string, string>>;
}

interface Loose {
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** An event for `commit`, which adds who, when and the request from the scope. Made by `eventOf` only. */
class CatalogueEvent {
  protected readonly made = true;
  readonly type: string;
  readonly in: Home;
  readonly feed: Home;
  readonly subject: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, Value>>;
  constructor(catalogue: EventCatalogue, { type, data = {}, ...place }: Loose & Place<never>) {
    this.type = type;
    this.in = place.in;
    this.feed = place.feed;
    this.subject = place.subject;
    this.data = withoutPersonal(catalogue, { type, data });
  }
}
export type NewEvent = CatalogueEvent;

/** An event of a catalogue. Copies only the declared fields: personal or undeclared ones never get in. */
export function eventOf<C extends EventCatalogue>(
  catalogue: C,
  one: Occurrence<C> & Place<C["subject"]>,
): NewEvent;
export function eventOf(catalogue: EventCatalogue, one: Loose & Place<never>): NewEvent {
  return new CatalogueEvent(catalogue, one);
}

/** The data of an event or a history entry without personal fields; nothing for an unknown type. */
export function withoutPersonal(catalogue: EventCatalogue, { type, data }: Loose): Record<string, Value> {
  const fields = Object.entries(catalogue.types[type] ?? {});
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const value = field instanceof Personal ? undefined : field.parse(data?.[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

type FieldsOf<C, T> = C extends { readonly types: { readonly [K in T & string]: infer F } } ? F : never;
type TypeOf<C> = C extends EventCatalogue ? keyof C["types"] & string : never;
/** The types of several catalogues, with the data of each. */
export type SpokenByType<C> = { readonly [T in TypeOf<C>]: Spoken<FieldsOf<C, T>> };

/** Reads the untyped data of a stored event as its type declares it. */
export function readersOf<C extends EventCatalogue>(
  catalogues: readonly C[],
): { readonly [T in keyof SpokenByType<C>]: z.ZodType<SpokenByType<C>[T]> };
export function readersOf(catalogues: readonly EventCatalogue[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    catalogues.flatMap(({ types }) =>
      Object.entries(types).map(([type, fields]) => [type, readerOf(fields)]),
    ),
  );
}

const readerOf = (fields: Fields): z.ZodType =>
  z.object(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field instanceof Personal
          ? orNull(field.schema)
          : field.safeParse(undefined).success
            ? orNull(field)
            : field,
      ]),
    ),
  );
const orNull = (field: Field): z.ZodType => field.optional().transform((value) => value ?? null);

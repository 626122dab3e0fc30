import type { DateOrder } from "#shared/imports/sheet/dates.ts";
import type { ImportHeader, KeptRow } from "#shared/records/import/entities.ts";
import type { RowResult } from "#shared/records/import/outcomes.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { BedsOfHouse } from "./house-event.ts";
import type { KnownHouse, KnownHouses } from "./known.ts";

/** The cells of a row by the field they fill. */
export type Cells = Readonly<Record<string, string>>;

/** What tells the heading of a field. */
export type Words = Pick<RegExp, "test">;

/** What reading a row can use. */
export interface ReadingContext {
  readonly known: KnownHouses;
  /** The last text above the row by field: merged cells leave the rows below them empty. */
  readonly above: Cells;
  /** The most frequent value of the sheet; see `usual`. */
  readonly usual: string;
  /** The order that the sheet's dates prove. */
  readonly order: DateOrder;
  readonly now: ReturnType<Scope["now"]>;
}

/** A row as the kind's reader sees it. */
export interface RowAsRead {
  readonly row: KeptRow;
  readonly reader: RowReader;
}

/** One field of a record as a preview shows it. */
export type Shown = readonly [
  field: string,
  said: string | { readonly day: string } | { readonly cents: number },
];

type Made = NonNullable<RowResult["made"]>;

/** One row to be made. */
export interface RowWork<V extends object = object> {
  readonly at: number;
  readonly value: V;
  /** The id without its prefix, drawn from the import and the row, so that a retry makes the same record. */
  readonly drawn: string;
  /** What the row will have made. */
  readonly made: Made;
  readonly identity: string;
  readonly standing: string;
}

/** A made row that is to be undone. */
export type MadeRow = RowResult & { readonly made: Made };

/** One separate transaction. */
export interface Part {
  readonly changes: readonly Change[];
  readonly events: readonly [NewEvent, ...NewEvent[]];
}

/** What one row changes. */
export interface RowChanges {
  /**
   * Transactions before and after the main one, in this order, for what does not fit into it. An interrupted
   * row is planned again from the current state, so a plan contains only what is left to do.
   */
  readonly before?: readonly Part[];
  readonly after?: readonly Part[];
  readonly changes: readonly Change[];
  readonly event: NewEvent | BedsOfHouse;
}

/** The plan of a row: its changes, `there` if it exists already, or why it cannot be made. */
export type Planned = RowChanges | "there" | { readonly failed: string };

/** The changes that remove a row's record. */
export interface Removal extends RowChanges {
  /** It was begun before: the marks of the row are deleted, and another import may have set new ones. */
  readonly begun?: boolean;
}

/** The changes that reveal rows, and the resulting versions by id. */
export interface Revealed {
  readonly changes: readonly Change[];
  readonly versions: ReadonlyMap<string, Made["versions"]>;
}

/**
 * One kind of sheet. The import steps call this interface and know no kind by name; the kind's row value
 * (`V`) and planning data (`P`) are passed back to it unseen.
 */
export interface ImportKind<V extends object = object, P = unknown> {
  /** The scope that may import it. */
  readonly over: "administration" | "care";
  /** Headings that only a sheet of this kind has; a kind without them is the fallback. */
  readonly telling?: RegExp;
  /**
   * The fields a column can fill, with the words that identify a heading. The first field whose words match
   * takes the heading; each field takes one column.
   */
  readonly columns: Readonly<Record<string, Words>>;
  /** Fields every row must have. */
  readonly needed: readonly string[];
  /** Other fields that together are as good as a needed one. */
  readonly instead?: Readonly<Record<string, readonly string[]>>;
  /** A field that may be given once for all rows, if no column fills it. */
  readonly once?: string;
  /** Adds fields that several cells fill together. */
  join?(cells: Cells): Cells;
  /** The field that carries questions about the row as a whole. */
  readonly subject: string;
  /** Whether cells of unmapped columns are kept. */
  readonly keepsAll: boolean;

  /** The most frequent value, proposed for rows without one. */
  usual?(rows: readonly Cells[]): string;
  /** Its fields that are dates. */
  readonly dates?: readonly string[];
  /** Reads a row; undefined if it has questions, `there` if the network has it already, `nobody` if there is nobody. */
  read(
    row: RowReader,
    context: ReadingContext & { readonly header: ImportHeader; readonly row: KeptRow },
  ): V | "there" | "nobody" | undefined;
  /** What will be written, field by field, for the person who confirms it. */
  preview(value: V, nameOfHouse: (id: string) => string): readonly Shown[];
  /** The natural key of a row, the same in every sheet. */
  identity(value: V): readonly string[];
  /** The row's name for the screen. */
  nameOf(row: RowReader): string;
  /** Checks between rows of a sheet. */
  readonly pairs: {
    /** A value that should be unique among rows; empty if the row has none. */
    key(row: RowReader): string;
    /** Asks about a row; `before` is the first row with the same key, if there is one. */
    ask(one: RowAsRead, before: KeptRow | undefined, known: KnownHouses): void;
  };

  /** Asks about rows that what the network keeps of the past speaks against. */
  askOfPast?(scope: Scope, rows: readonly { readonly reader: RowReader; readonly value: V }[]): Promise<void>;

  /**
   * The beds of the houses its rows name, as the job sees them: questions about beds were settled at
   * confirmation, and the transaction checks whether one was taken since. Left out if rows name no house.
   */
  readonly bedsInJob?: (beds: KnownHouse["beds"]) => KnownHouse["beds"];
  /** Number of beds in a row. */
  bedsOf?(value: V): number;
  /** What a row makes, all of it new; the id is drawn. */
  made(value: V, drawn: string): Pick<Made, "id" | "house" | "versions">;
  /** Reads what planning these rows needs, with the same few reads for all. */
  prepare(scope: Scope, works: readonly RowWork<V>[]): Promise<P>;
  plan(scope: Scope, header: ImportHeader, work: RowWork<V>, prepared: P): Promise<Planned>;
  /** Reveals what rows made, once the whole sheet is written. Without it, rows are visible at once. */
  reveal?(scope: Scope, header: ImportHeader, rows: readonly MadeRow[]): Promise<Revealed>;

  /** Whether what a row made was changed since it was imported. */
  touched(scope: Scope, header: ImportHeader, row: MadeRow): Promise<boolean>;
  /** Removes what a row made; undefined if it does not exist any more. */
  remove(scope: Scope, header: ImportHeader, row: MadeRow): Promise<Removal | undefined>;
}

import type { ImportHeader, KeptRow, RowResult } from "#shared/records/import/entities.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { BedsOfHouse } from "./house-event.ts";
import type { KnownHouse, KnownHouses } from "./known.ts";

/** The cells of a row by the field they fill. */
export type Cells = Readonly<Record<string, string>>;

/** What a row is read against. */
export interface ReadingContext {
  readonly known: KnownHouses;
  /** What most rows of the sheet say; see `usual`. */
  readonly usual: string;
  readonly now: ReturnType<Scope["now"]>;
}

/** A row as its reader has it. */
export interface RowAsRead {
  readonly row: KeptRow;
  readonly reader: RowReader;
}

type Made = NonNullable<RowResult["made"]>;

/** One row that is to be made. */
export interface RowWork<V extends object = object> {
  readonly at: number;
  readonly value: V;
  /** Its id without the prefix, drawn from the import and the row, so that twice is once. */
  readonly drawn: string;
  /** What it will have made. */
  readonly made: Made;
  readonly identity: string;
  readonly standing: string;
}

/** What a row made, and is to be taken away again. */
export type MadeRow = RowResult & { readonly made: Made };

/** One transaction of its own. */
export interface Part {
  readonly changes: readonly Change[];
  readonly events: readonly [NewEvent, ...NewEvent[]];
}

/** What one row changes. */
export interface RowChanges {
  /**
   * What one transaction cannot hold beside the rest: written before it, or after it, in this order. A row that was
   * broken off in between is planned anew from what is there, so a plan asks what is left to do.
   */
  readonly before?: readonly Part[];
  readonly after?: readonly Part[];
  readonly changes: readonly Change[];
  readonly event: NewEvent | BedsOfHouse;
}

/** What comes of a row: its changes, nothing because it is there already, or why it cannot be made. */
export type Planned = RowChanges | "there" | { readonly failed: string };

/** What takes a row away. */
export interface Removal extends RowChanges {
  /** It was begun before: the marks of the row are gone, and may be those of another import by now. */
  readonly begun?: boolean;
}

/** What shows rows, and at which versions it leaves what they made, by its id. */
export interface Revealed {
  readonly changes: readonly Change[];
  readonly versions: ReadonlyMap<string, Made["versions"]>;
}

/**
 * One kind of sheet: all that is particular to it. The steps of an import ask here and know no kind by name; what a
 * kind makes of a row (`V`), and reads to plan rows (`P`), they hand back to it unseen.
 */
export interface ImportKind<V extends object = object, P = unknown> {
  /** The scope it is imported in. */
  readonly over: "administration" | "care";
  /** Headings that only a sheet of this kind has; without, it is what a sheet is about when no other is told. */
  readonly telling?: RegExp;
  /**
   * The fields a column can fill, with the words by which a heading is recognized. The first field whose words a
   * heading holds takes it; each field takes one column.
   */
  readonly columns: Readonly<Record<string, RegExp>>;
  /** Fields without which no row can be. */
  readonly needed: readonly string[];
  /** The field at which something about the row as a whole is asked. */
  readonly subject: string;
  /** Whether it keeps the cells of columns that fill no field. */
  readonly keepsAll: boolean;

  /** What most rows say, to propose it where one says nothing. */
  usual?(rows: readonly Cells[]): string;
  /** What a row says, or undefined with its questions; `there` where the network has it already. */
  read(
    row: RowReader,
    context: ReadingContext & { readonly header: ImportHeader; readonly row: KeptRow },
  ): V | "there" | undefined;
  /** What makes a row itself, whichever sheet it comes in. */
  identity(value: V): readonly string[];
  /** What a row is about, for the person at the screen. */
  nameOf(row: RowReader): string;
  /** What only shows when rows are seen together. */
  readonly pairs: {
    /** What no two rows have alike unasked; empty where a row does not say it. */
    key(row: RowReader): string;
    /** Asks about a row; `before` is the first with its key, if another is. */
    ask(one: RowAsRead, before: KeptRow | undefined, known: KnownHouses): void;
  };

  /**
   * The beds of the houses its rows name, as a job takes them: what is asked about beds was settled when the sheet
   * was confirmed, and whether one has been taken since is for the transaction to say. Without, rows name no house.
   */
  readonly bedsInJob?: (beds: KnownHouse["beds"]) => KnownHouse["beds"];
  /** Beds a row brings. */
  bedsOf?(value: V): number;
  /** What a row makes, all of it new; its id is drawn. */
  made(value: V, drawn: string): Pick<Made, "id" | "house" | "versions">;
  /** Reads what planning these rows takes, with the same few reads for all. */
  prepare(scope: Scope, works: readonly RowWork<V>[]): Promise<P>;
  plan(scope: Scope, header: ImportHeader, work: RowWork<V>, prepared: P): Promise<Planned>;
  /** Shows what rows made, once all of the sheet is there. Without, it is seen as it comes. */
  reveal?(scope: Scope, header: ImportHeader, rows: readonly MadeRow[]): Promise<Revealed>;

  /** Whether anything happened to what a row made since it was imported. */
  touched(scope: Scope, header: ImportHeader, row: MadeRow): Promise<boolean>;
  /** Takes away what a row made; undefined where it is gone. */
  remove(scope: Scope, header: ImportHeader, row: MadeRow): Promise<Removal | undefined>;
}

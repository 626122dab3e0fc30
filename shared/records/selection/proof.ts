import type { Instant } from "#shared/kernel/instant.ts";
import type { SignedRound } from "#shared/kernel/ports.ts";
import type { Hex } from "./hash.ts";
import type { Header } from "./header.ts";
import type { Line } from "./line.ts";
import type { Period } from "./period.ts";
import type { Rules } from "./rules.ts";
import type { Path } from "./tree.ts";

/** One day of one resident: what they hold before the round, and after it the round and the key. */
export interface DayProof {
  readonly period: Period;
  readonly header: Header;
  readonly line: Line;
  readonly path: Path;
  readonly signature?: Hex | undefined;
  readonly key?: Hex | undefined;
}

/** The file a resident takes along. `docs/verify-selection.mjs` checks it without our code. */
export interface Proof extends DayProof {
  readonly format: "porchlight-selection-proof-1";
  readonly rules: Rules;
  /** What the product says came of it, once the key is there. */
  readonly selected?: boolean | undefined;
  /** With a gap or cap: the resident's own days that count for this one. */
  readonly earlier: readonly DayProof[];
}

/** A day as the public sees it: a header without its number of residents and its root. */
interface PublicDay extends Omit<Header, "v" | "net" | "house" | "n" | "root"> {
  readonly hash: Hex;
  readonly publishedAt: Instant;
  /** Published late: never drawn. */
  readonly void?: true;
  readonly signature?: SignedRound["signature"] | undefined;
  /** When collections are closed and the key is due. */
  readonly revealBy: Instant;
  readonly key?: Hex | undefined;
  /** To whom the hash was sent before the round, as the house says. */
  readonly witnesses?: readonly { readonly name: string | null; readonly at: Instant }[];
}

/** What is public of a house, or a part of it. No names, no numbers of residents, no results. */
export interface PublicRecord {
  readonly format: "porchlight-selection-record-1";
  readonly net: string;
  readonly house: string;
  /** The date that this part was asked from; absent: it begins with the house's first. */
  readonly from?: string;
  /** The date from which the next part is; absent: there is none yet. */
  readonly next?: string;
  readonly periods: readonly (Period & { readonly publishedAt: Instant })[];
  readonly days: readonly PublicDay[];
}

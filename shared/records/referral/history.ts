import * as z from "zod";
import { done } from "#shared/table/acted-by.ts";

const entry = done.extend({
  /** The event type, e.g. `referral.accepted`. */
  type: z.string(),
  /** Codes and figures of the event; no text about the person. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Personal texts: in the referral only, never in an event, and purged with it. */
  said: z.record(z.string(), z.string()),
});
export type HistoryEntry = z.infer<typeof entry>;

export const entries = z.array(entry);

/** The latest entries, oldest first; earlier ones are in `pages` full pages beside the header. */
export const history = z.object({ pages: z.int().min(0), latest: entries });
export type History = z.infer<typeof history>;

/** Entries on a page: even with the longest notes far below the size limit of an item. */
export const entriesPerPage = 50;

/** The history with a new entry; `full`: the entries that become page `was.pages`, if a page is full. */
export function withEntry(
  was: History,
  one: HistoryEntry,
): { readonly history: History; readonly full: readonly HistoryEntry[] | undefined } {
  if (was.latest.length < entriesPerPage)
    return { history: { ...was, latest: [...was.latest, one] }, full: undefined };
  return { history: { pages: was.pages + 1, latest: [one] }, full: was.latest };
}

export const isUnsaid = (all: readonly HistoryEntry[]): boolean =>
  all.every((one) => Object.keys(one.said).length === 0);

/** Entries without personal texts, for a purged referral. */
export const unsaid = (all: readonly HistoryEntry[]): HistoryEntry[] =>
  all.map((one) => ({ ...one, said: {} }));

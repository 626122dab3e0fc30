import * as z from "zod";
import { done } from "#shared/table/acted-by.ts";

const entry = done.extend({
  /** A word of the catalogue, e.g. `referral.accepted`: the event's own. */
  type: z.string(),
  /** Our words and figures, as the event has them; never a word that somebody wrote about the person. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** What people said or wrote: it stays with the referral, never gets into an event, and is purged with it. */
  said: z.record(z.string(), z.string()),
});
export type HistoryEntry = z.infer<typeof entry>;

export const entries = z.array(entry);

/** The latest entries, oldest first; those before lie in `pages` full pages beside the header. */
export const history = z.object({ pages: z.int().min(0), latest: entries });
export type History = z.infer<typeof history>;

/** As many entries fill a page: with the longest of notes far from what one item holds. */
export const entriesPerPage = 50;

/** A history with one entry more; `full`: the entries that become page `was.pages`, where a page was full. */
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

/** What stays of entries once the referral is purged: what happened, when and by whom. */
export const unsaid = (all: readonly HistoryEntry[]): HistoryEntry[] =>
  all.map((one) => ({ ...one, said: {} }));

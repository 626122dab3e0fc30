import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { entries, type HistoryEntry } from "./history.ts";
import type { ReferralHeader } from "./referral.ts";

const schema = z.object({
  referral: idSchema("referral"),
  house: idSchema("house").nullable(),
  /** From 0. */
  page: z.int().min(0),
  /** Oldest first. */
  entries,
});
export type HistoryPage = z.infer<typeof schema>;

type At = Omit<HistoryPage, "entries">;

const pageKeys = defineKey(["house/referral", "inbox/referral"], "~H#{number}");
const idsOf = ({ referral, house, page }: At) => ({
  referral,
  house,
  number: String(page).padStart(4, "0"),
});
export const pageKey = (homes: Homes, at: At): Key => pageKeys.key(homes, idsOf(at));

/** A full page of a referral's history. It is beside the header, and changes and moves only with it. */
export const historyPage = defineEntity<HistoryPage, typeof pageKeys>({
  kind: "referral.history",
  schema,
  schemaVersion: 1,
  at: pageKeys,
  ids: idsOf,
  samples: ({ house }) =>
    [null, house].map((one) => ({ referral: "ref_1", house: one, page: 0, entries: [] })),
});

/** The full pages of a referral's history, in order: no read if there are none, or all are known. */
export async function readPages(
  scope: Scope,
  { id: referral, house, history }: Pick<ReferralHeader, "id" | "house" | "history">,
  known: readonly HistoryPage[] = [],
): Promise<HistoryPage[]> {
  const numbers = Array.from({ length: history.pages }, (_, page) => page);
  const missing = numbers.filter((page) => !known.some((one) => one.page === page));
  const found = await scope.table.getAll(
    missing.map((page) => ({ entity: historyPage, key: pageKey(scope.homes, { referral, house, page }) })),
  );
  const all = [...known, ...found.flatMap((one) => (one ? [one.value] : []))];
  return all.sort((a, b) => a.page - b.page);
}

/** A referral's whole history, oldest first. `known`: the pages read already. */
export async function readHistory(
  scope: Scope,
  header: ReferralHeader,
  known: readonly HistoryPage[] = [],
): Promise<HistoryEntry[]> {
  const pages = await readPages(scope, header, known);
  return [...pages.flatMap((one) => one.entries), ...header.history.latest];
}

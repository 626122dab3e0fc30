import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { placeOfRow } from "#shared/imports/sheet/sheet.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { zoneName } from "../ui/zones.ts";

const copy = () => words().imports;

/** The row as the user's own program counts it, with its tab if there are several. */
export function rowOf({ tabs }: Pick<ImportHeader, "tabs">, at: number): string {
  const { tab, row } = placeOfRow(at);
  const name = tabs.length > 1 ? tabs[tab] : undefined;
  return name === undefined ? copy().row({ row }) : copy().rowOfTab({ tab: name, row });
}

/** A value of ours in words: dates and time zones as everywhere. */
export function shown(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDay(text);
  return /^[A-Z]\w+\/\w+$/.test(text) ? zoneName(text) : text;
}

import { en } from "#functions/copy/en/index.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { said, whoDid } from "../activity/say.ts";
import type { Column } from "./cell.ts";

const { headings: h } = en.exports;

/** Who did what, and when, in the catalog's words. */
export const activityColumns: readonly Column<EventRecord>[] = [
  [h.at, (one) => one.at],
  [h.who, whoDid],
  [h.what, (one) => said(one).what],
  [h.about, (one) => said(one).about],
];

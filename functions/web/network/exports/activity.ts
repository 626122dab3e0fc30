import { words } from "#functions/copy/words.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { said, whoDid } from "../activity/say.ts";
import type { Columns } from "./cell.ts";

const h = () => words().exports.headings;

/** Who did what, and when, in the catalog's words. */
export const activityColumns = (): Columns<EventRecord> => [
  [h().at, (one) => one.at],
  [h().who, whoDid],
  [h().what, (one) => said(one).what],
  [h().about, (one) => said(one).about],
];

import type { NoticeName } from "#shared/records/departure/notices/shipped.ts";
import { message } from "../message.ts";

const texts: Readonly<Record<NoticeName, string>> = {
  california: "California",
  general: "General (any state)",
};

/** Words of the page where a network edits its discharge notices. */
export const notices = {
  title: "Discharge notices",
  open: "Discharge notice templates",
  lead: "What a house serves when it ends a stay. Each house uses its own state’s text, or the general one if there is none. These are drafts, not legal advice. Have your attorney review them.",
  texts,
  product: "Porchlight’s standard text.",
  own: message("Customized {when} by {by}."),
  text: "Notice text",
  textHint:
    "Placeholders filled in automatically: {name}, {house}, {network}, {decided_on}, {ground}, {rule}, {tried_before}, {notice_date}, {leave_by}, {danger}.",
  minimumDays: "Minimum days’ notice",
  options: "Options",
  immediateDanger: "Allow same-day discharge for immediate danger",
  button: "Save notice",
} as const;

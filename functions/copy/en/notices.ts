import type { NoticeName } from "#shared/records/departure/notices/shipped.ts";

const texts: Readonly<Record<NoticeName, string>> = {
  california: "California",
  general: "General, any state",
};

/** What the network is told of the notices its houses serve. */
export const notices = {
  title: "Notices",
  open: "Notices of a move-out",
  lead: "What a house serves when it ends a stay. Drafts that counsel has to check: they are a start, not advice.",
  texts,
  usual: "Stands first in every house",
  product: "As it comes with Porchlight.",
  own: (when: string, by: string) => `Your own since ${when}, by ${by}.`,
  text: "Text",
  textHint:
    "Filled in: {name}, {house}, {network}, {kind}, {decided_on}, {ground}, {rule}, {tried_before}, {served_on}, {leave_by}, {danger}.",
  minimumDays: "Days from serving, at least",
  options: "What holds",
  immediateDanger: "A danger now can end a stay the same day",
  button: "Save this text",
} as const;

import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "person.location": message(
    "{hidden, select, true {Location hidden. Each view needs a reason.} other {Location visible again.}}",
  ),
  "person.merged": "Records merged. You can undo this below.",
  "person.unmerged": "Records separated.",
  "person.not_same": "Marked as different people. They won’t be suggested as a match again.",
  "person.apart": "Saved. They won’t be placed in the same house.",
  "person.apart_ended": "Saved. They can be placed in the same house again.",
  "person.apart_settled": "Marked as handled.",
} as const;

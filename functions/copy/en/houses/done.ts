import { message } from "../message.ts";

/** What a form did, on the page that follows. */
export const done = {
  "bed.added": message("{beds, plural, one {# bed added.} other {# beds added.}}"),
  "bed.asked": message("{beds, plural, one {# bed} other {# beds}} added."),
  "bed.changed": "Bed saved.",
  "bed.taken_out": "Bed taken out of service.",
  "bed.put_back": "Bed back in service.",
  "bed.retired": "Bed removed.",
  "house.added": "House added. Add its beds next.",
  "house.changed": "House profile saved.",
  "roster.practiced": "Practice alert sent.",
  "roster.nights": "On-call schedule saved.",
  "roster.weekly": "Weekly on-call schedule saved.",
  "roster.cleared": "Removed from the on-call schedule.",
} as const;

import { message } from "../message.ts";

/** Days on which a resident is excused from random selection, or tested otherwise. */
export const excusal = {
  title: "Away, excused or accommodated",
  lead: "It counts for days whose lines aren’t fixed yet, and never changes a line that is. The resident sees it.",
  none: "Nothing now or coming up.",
  give: "Add days, or an accommodation",
  kind: "Type",
  kinds: {
    away: "Away",
    excused: "Excused",
    accommodated: "Tested another way, as agreed",
    specimen: "In the draw, with another specimen",
  },
  reason: "Why",
  reasons: {
    pass: "Overnight pass",
    hospital: "Hospital",
    medical: "Medical",
    court: "Court",
    work: "Work",
    family: "Family",
    other_program: "Tested by another program",
    accommodation: "Accommodation",
  },
  reasonHint: "Only what’s on this list. Don’t ask for a diagnosis.",
  from: "First day",
  last: "Last day",
  lastHint: "Required for away and excused. Leave blank for an accommodation that lasts until you end it.",
  specimen: "Other specimen",
  specimenHint:
    "Only for “in the draw, with another specimen”, such as oral fluid for someone who can’t give urine.",
  button: "Add",
  row: message("{kind}: {reason}"),
  days: message("{from} to {last}"),
  open: message("From {from}"),
  end: "End now",
  mine: "Days away, excused or accommodated",
  mineLead:
    "What the house entered for you, before the lines were fixed. If it’s wrong, tell the house manager.",
} as const;

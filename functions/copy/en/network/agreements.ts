import type { agreementKinds, renewals, Standing } from "#shared/records/agreement/agreement.ts";
import { message } from "../message.ts";

const kinds: Readonly<Record<(typeof agreementKinds)[number], string>> = {
  baa: "Business associate agreement (BAA)",
  qsoa: "Qualified service organization agreement (QSOA)",
  baa_qsoa: "BAA and QSOA in one",
  other: "Other agreement",
};
const short: Readonly<Record<(typeof agreementKinds)[number], string>> = {
  baa: "BAA",
  qsoa: "QSOA",
  baa_qsoa: "BAA/QSOA",
  other: "Other",
};
const renewal: Readonly<Record<(typeof renewals)[number], string>> = {
  ends: "It ends unless you sign a new one",
  renews: "It renews unless either side gives notice",
};
const standings: Readonly<Record<Standing, string>> = {
  upcoming: "Not in effect yet",
  in_force: "In effect",
  ending: "Term ends soon",
  expired: "Expired",
  term_over: "Renewal date passed",
  replaced: "Replaced",
  ended: "Ended",
};

/** Words of the pages of agreements on file. */
export const agreements = {
  title: "Agreements",
  lead: "Agreements with the outside organizations that handle resident records for you.",
  none: "No agreements on file yet.",
  noneHint:
    "You need a BAA (HIPAA, 45 CFR 164.504(e)) with each business associate, and a QSOA (42 CFR 2.11) with each service provider that receives Part 2 records without a resident’s consent: your software vendor, lab, billing company, attorney.",
  current: "On file",
  past: "Replaced and ended",
  add: "Put an agreement on file",
  addHint: "If it has an end date, administrators are reminded 60 and 30 days before, and on that day.",
  kinds,
  short,
  renewal,
  standings,
  with: message("{kind} · {service}"),
  until: message("Through {day}"),
  noTerm: "No end date",
  fields: {
    kind: "Kind of agreement",
    party: "With",
    service: "What they do for you",
    signedOn: "Signed on",
    effectiveOn: "In effect from",
    termEnds: "Term ends on",
    renewal: "When the term ends",
    keptAt: "Where the signed copy is kept",
  },
  hints: {
    party: "The organization, as the agreement names it.",
    service: "For example: drug testing lab, billing, software. Don’t name residents.",
    effectiveOn: "Leave blank if it took effect the day it was signed.",
    termEnds: "Leave blank if it states no end date.",
    keptAt: "A folder, drive or cabinet that another administrator can find.",
  },
  button: "Put on file",
  newer: {
    title: "Put a newer one on file",
    hint: "This one stays on file as replaced.",
    button: "Put on file",
  },
  correct: {
    title: "Correct a mistake",
    hint: "What it said before is kept. For a renewed or amended agreement, put a newer one on file instead.",
    button: "Save correction",
  },
  end: {
    title: "Record that it ended",
    hint: "For an agreement that ended before its term. The organization must return or destroy your records, or say in writing why it can’t.",
    on: "Ended on",
    why: "Why it ended",
    button: "Record as ended",
  },
  recorded: message("Put on file {when} by {by}"),
  replacedBy: message("Replaced {when} by {by}"),
  seeNewer: "See the newer agreement",
  endedOn: message("Ended {day}, recorded by {by}"),
} as const;

/** Words of what a record said before it was corrected. */
export const corrections = {
  title: "Corrections",
  by: message("Corrected {when} by {by}"),
  was: message("{field} was “{was}”"),
} as const;

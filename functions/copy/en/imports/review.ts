import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { RefusedCode } from "#shared/kernel/refused-fields.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { ImportKindName } from "#shared/records/import/kinds.ts";
import type { Message } from "../../message.ts";
import { message } from "../message.ts";

/** Text about a draft: what it will import, and what it leaves out. */
export const review = {
  ready: {
    houses: message("{n, plural, one {# house} other {# houses}} ready"),
    beds: message("{n, plural, one {# bed} other {# beds}} ready"),
    residents: message("{n, plural, one {# resident} other {# residents}} ready"),
  } satisfies Record<ImportKindName, Message<{ n: number }>>,
  asks: message("{n, plural, one {# row needs} other {# rows need}} an answer"),
  nothing: "None",
  noQuestions: "All questions answered.",
  there: message("{n, plural, =0 {None} other {{n, plural, one {# row} other {# rows}}, skipped}}"),
  summary: "Import summary",
  made: "To be added",
  thereTitle: "Already in Porchlight",
  outTitle: "Skipped by you",
  notImported: "Columns not imported",
  toNotes: "Columns saved to the notes",
  open: "Need an answer",
  confirm: {
    houses: message("Import {n, plural, one {# house} other {# houses}}"),
    beds: message("Import {n, plural, one {# bed} other {# beds}}"),
    residents: message("Import {n, plural, one {# resident} other {# residents}}"),
  } satisfies Record<ImportKindName, Message<{ n: number }>>,
  vacantTitle: "Vacant beds",
  vacant: message("{n, plural, one {# row} other {# rows}}, skipped"),
  dropped: message("Dropped on upload: {what}."),
  amount: message("{amount, number, ::currency/USD}"),
  refused: {
    "refused.hiv": "HIV status",
    "refused.hepatitis": "hepatitis status",
    "refused.counseling_notes": "counseling notes",
    "refused.trauma": "trauma history",
    "refused.ssn": "Social Security numbers",
    "refused.immigration": "immigration status",
  } satisfies Record<RefusedCode, string>,
  removed: message(
    "{n, plural, one {a Social Security number in # cell} other {Social Security numbers in # cells}}",
  ),
  droppedWhy: "A house must not hold these. They were never stored.",
  notRead: "Rows not read",
  why: {
    above: message("{rows} (above the column names)"),
    heading: message("{rows} (column names again)"),
    total: message("{rows} (totals)"),
    note: message("{rows} (notes)"),
  } satisfies Record<ImportHeader["notRead"][number]["why"], Message<{ rows: string }>>,
  otherTabs: "Tabs not read",
  /** Of kinds whose beds partners would see. */
  closed: {
    houses:
      "Partners don’t see open beds in these houses yet: each starts as “Not accepting referrals”. Say who lives there first, by importing residents or moving them in. Then turn referrals on for the house under Edit house.",
  } as Readonly<Partial<Record<ImportKindName, string>>>,
  preview: "What will be imported",
  previewOf: message("First {n, number} of {of, number}"),
  confirmLater: "Answer all questions to import.",
  empty: "Nothing new to import: every row is already here or skipped.",
  forgotten: "This draft expired after 30 days. Upload it again.",
} as const;

/** Text of buttons that answer many questions at once. */
export const bulk = {
  title: "Answer in bulk",
  fixAll: message("Accept all suggestions ({n, number})"),
  fix: message("{n, plural, one {Accept suggestion} other {Accept suggestions}} ({n, number})"),
  stand: message("Keep as is ({n, number})"),
  skip: message("{n, plural, one {Skip this row} other {Skip these rows}} ({n, number})"),
  of: message(": {what}"),
  codes: {
    "import.monthly": "Fee to convert to a weekly fee",
    "import.fee_period": "Amount without a period",
    "import.house_above": "House left empty below another row",
    "import.label_date": "Bed label that became a date",
    "import.nobody": "Vacant beds",
    "import.not_living": "Status says no longer living here",
    "import.moved_out": "Rows with a move-out date",
    "import.name_more": "More than a name",
    "import.name_half": "Only part of a name",
    "import.serial": "Number that may be a date",
    "import.date_order": "Day before month",
    "import.date_zone": "Date in another time zone",
    "import.serves_unclear": "Unknown population code",
    "import.serves_more": "More than men, women or children",
    "import.zone": "Time zone in other words",
    "import.zone_arizona": "Mountain time or Arizona",
    "import.zone_offset": "Time zone without daylight saving",
    "import.bed_unknown": "Unknown bed",
    "import.range": "Price range instead of one amount",
    "import.many_beds": "Unusually high bed count",
    "import.phone_words": "Extra text in a phone number",
    "import.phone": "Phone number looks too short or too long",
    "import.area_required": "Missing neighborhood and city",
    "import.serves_required": "Missing population served",
    "import.same_name": "Two houses with the same name",
    "import.known_name": "A house with this name already exists",
    "import.post_box": "P.O. box instead of a street address",
    "import.name_order": "Last name first",
    "import.century": "Two-digit year",
    "import.long_ago": "Date far in the past",
    "import.date": "Unrecognized date",
    "import.house_unknown": "Unknown house",
    "import.ground": "Rule that may be unlawful",
    "import.beds": "Unrecognized beds",
    "bed.label_required": "Unrecognized beds",
    "bed.twice": "Bed listed twice",
    "import.place": "Unknown bed type",
    "text.control": "Unsupported characters or line breaks",
    "text.number": "Not a whole number",
    "text.amount": "Not a dollar amount",
    "text.time_zone": "Unknown time zone",
  } as Readonly<Partial<Record<FieldCode, string>>>,
  other: "Other questions",
} as const;

import type { removals } from "#shared/records/brought/brought.ts";
import { message } from "../message.ts";

const why: Readonly<Record<(typeof removals)[number], string>> = {
  error: "Entered in error",
  resident: "The resident asked",
};

/** A record that a resident brings from an earlier network. */
export const brought = {
  title: "Records from an earlier house",
  lead: "A resident can bring the record they downloaded from their own page at an earlier house. You see what’s in it before you keep it.",
  notConsents:
    "Consents in it aren’t brought in. They were given to another network and aren’t valid here, so ask the resident for new ones. What that network shared and who looked there stays in the resident’s file.",
  none: "Nothing brought in yet.",
  over: "This stay has ended. Nothing more can be brought in.",
  upload: "Bring in a record",
  file: "The resident’s file",
  fileHint:
    "The ZIP they downloaded, or record.json from it. 1 MB at most. Private parts of the ZIP aren’t read.",
  check: "Check the file",
  checkTitle: "Check before you keep it",
  fits: "Sealed and unchanged.",
  fitsNot:
    "The seal doesn’t match: the file was changed, or it comes from another system. Ask the resident, or call the house it’s from.",
  otherName: "The names differ. Make sure this is the right resident’s file.",
  name: "Name in the record",
  resident: "This resident",
  from: "House",
  madeAt: "Downloaded",
  stays: "Stays",
  stay: message("{since} to {until, select, none {now} other {{until}}}"),
  papers: "Documents",
  parts: "Also in it",
  /** By the file's own names; a newer file may have others. */
  partNames: { tests: "Drug tests", reviews: "Fair reviews" },
  otherPart: message("Other: {name}"),
  elsewhere: "From an earlier house. What happened there doesn’t count against a resident here.",
  noPapers: "None",
  unnamed: "Not stated",
  keep: "Keep this record",
  keepHint: "They’re kept with this stay to read. They don’t replace anything signed here.",
  made: message("Downloaded {day}"),
  kept: message("Kept by {name}, {day}. {papers, plural, one {# document} other {# documents}}."),
  removed: message("Removed by {name}, {day}: {why}."),
  hidden: message(
    "{papers, plural, one {# document isn’t shown: your role doesn’t include it.} other {# documents aren’t shown: your role doesn’t include them.}}",
  ),
  remove: "Remove this record",
  removeHint: "What’s in it is deleted here. The file still shows that they brought a record.",
  reason: "Reason",
  why,
} as const;

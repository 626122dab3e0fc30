import type { removals } from "#shared/records/brought/brought.ts";
import { message } from "../message.ts";

const why: Readonly<Record<(typeof removals)[number], string>> = {
  error: "Entered in error",
  resident: "The resident asked",
};

/** A record that a resident brings from an earlier network. */
export const brought = {
  title: "Records from an earlier house",
  lead: "A resident can bring the record they downloaded from their own page at an earlier house. You see what it holds before you keep it.",
  notConsents:
    "Consents in it are not brought in. They were given to another network and aren’t valid here, so ask the resident for new ones. What that network shared and who looked there stays in the resident’s file.",
  none: "Nothing brought in yet.",
  over: "This stay has ended. Nothing more can be brought in.",
  upload: "Bring in a record",
  file: "The resident’s file",
  fileHint: "The ZIP they downloaded, or record.json from it. 1 MB at most.",
  check: "Check the file",
  checkTitle: "Check before you keep it",
  fits: "Sealed and unchanged.",
  fitsNot:
    "The seal does not fit: it was changed, or it comes from another system. Ask the resident, or call the network.",
  otherName: "The names differ. Make sure this is the right resident’s file.",
  name: "Name in the record",
  resident: "This resident",
  from: "House",
  madeAt: "Downloaded",
  stays: "Stays",
  stay: message("{since} to {until, select, none {now} other {{until}}}"),
  papers: "Papers",
  noPapers: "None",
  unnamed: "Not stated",
  keep: "Keep these papers",
  keepHint: "They’re kept with this stay to read. They don’t replace anything signed here.",
  made: message("Downloaded {day}"),
  kept: message("Kept by {name}, {day}. {papers, plural, one {# paper} other {# papers}}."),
  removed: message("Removed by {name}, {day}: {why}."),
  hidden: message(
    "{papers, plural, one {# paper is not shown: your role doesn’t include it.} other {# papers are not shown: your role doesn’t include them.}}",
  ),
  remove: "Remove these papers",
  removeHint: "The papers are deleted here. That they were brought in stays on file.",
  reason: "Reason",
  why,
} as const;

import { message } from "../message.ts";

/** Photos and scans of signed papers, kept with a record. */
export const scans = {
  title: "Signed copy",
  field: "Photo or scan of the signed copy",
  optional: "Photo or scan of the signed copy (optional)",
  hint: "JPEG, PNG or PDF, up to 4 MB.",
  name: message("{pdf, select, true {PDF} other {Photo}} {nth, number}"),
  open: message("{pdf, select, true {PDF} other {Photo}} {nth, number} ({megabytes, number} MB)"),
  added: message("Added {when} by {by}"),
  removed: message("{pdf, select, true {PDF} other {Photo}} {nth, number}, removed {when} by {by}: {why}"),
  add: "Add a photo or scan",
  addHint: "One photo for each page, or a PDF of all pages. Check that every word can be read.",
  addButton: "Add",
  remove: "Remove a photo or scan",
  which: "File",
  removeHint:
    "Only for a page that doesn’t belong here. The file is deleted for good. The record still shows that it was here and why it was removed.",
  why: "Why it’s being removed",
  removeButton: "Delete this file",
} as const;

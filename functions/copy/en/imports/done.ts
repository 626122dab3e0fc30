/** What a form did, on the page that follows. */
export const done = {
  "import.uploaded": "Uploaded. Check the columns next.",
  "import.mapped": "Columns saved.",
  "import.answered": "Answers saved.",
  "import.settled": "Answers saved.",
  "import.confirmed": "Import started.",
  "import.undone": "Undo started.",
} as const;

import { message } from "../message.ts";

/** What mentors and administrators read. */
export const staff = {
  link: {
    title: "Send the questions as a link",
    hint: "They answer on their own phone, in English or Spanish, and choose whether you see it. Send it only to them. It opens once, within 7 days.",
    button: "Create link",
  },
  lead: "Which questions residents answer when they move in, each month, and when they move out. You never see one person’s answers.",
  now: "Questions in use",
  ours: "Porchlight’s own ten questions",
  oursHint: "English and Spanish. For each resident’s own trend, not for comparing people.",
  hint: message(
    "{items, plural, one {# question} other {# questions}}, answers {from, number} to {to, number}, {by, select, sum {scored by sum} other {scored by average}}. {spanish, select, true {English and Spanish.} other {English only.}}",
  ),
  read: "Read the questions",
  inUse: "In use",
  use: "Use these",
  bring: {
    title: "Add a questionnaire",
    lead: "Bring the published text yourself, and check that its license allows your use. If we can’t read something, we’ll show you what, and nothing is added until it’s fixed.",
    file: "File",
    fileHint: "FHIR R4 Questionnaire (.json), or a CSV or Excel sheet.",
    sheetTitle: "What the sheet looks like",
    sheet:
      "The first row has the headings row, id, text, spanish, part and reverse. Then one row for the title, one for the credit, one for each answer (its number under id), and one for each item.",
    by: "How is it scored?",
    scorings: { sum: "Add up all answers", mean: "Average of the answers" },
    button: "Add",
  },
  months: "How residents answered",
  monthsLead:
    "Shared answers only, counted once after each month ends and never again. Anything under 11 is hidden, and so is whatever would give it away.",
  noMonths: "The first counts appear here after a month ends.",
  month: message("{month}: {title}"),
  bands: ["Lowest quarter", "Second quarter", "Third quarter", "Highest quarter"],
  band: "Score",
  count: "Residents",
  total: "Total",
  hidden: "Hidden",
  export: "Download these counts",
} as const;

/** The domains of a recovery plan. Its person chooses three or four to work on at a time. */
export const domains = [
  "home",
  "health",
  "substance_use", // and medications
  "mind",
  "family", // and relationships
  "work_school",
  "money",
  "legal",
  "meaning_community",
  "daily_living",
  "coping",
] as const;

/** How many of them a person works on at a time. */
export const fewestParts = 3;
export const mostParts = 4;

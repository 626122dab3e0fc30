import type { ourItems } from "#shared/records/capital/ours.ts";

const items: Readonly<Record<(typeof ourItems)[number], string>> = {
  reasons: "I have reasons to stay in recovery that matter to me.",
  wellbeing: "Most days, I feel good about my life.",
  energy: "I have the energy to do what I planned for the day.",
  belonging: "There’s a place or a group where I belong.",
  people: "There are people I can call who want me to do well.",
  enjoyment: "I enjoy my days without alcohol or drugs.",
  living_space: "Where I live makes it easier to stay in recovery.",
  promises: "I keep my promises, and when I can’t, I say so.",
  services: "I can talk with doctors, counselors and offices and get what I need.",
  progress: "I’m moving forward in my recovery.",
};

/** The product's own questions. */
export const ours = {
  title: "Ten questions about your recovery",
  /** From the lowest to the highest. */
  answers: ["Not at all", "A little", "Some", "Mostly", "Very much"],
  items,
};

import type { domains } from "../plan/domains.ts";
import type { Measure } from "./measure.ts";

/** The ten areas of the product's own questions; their words are in the catalogue. */
export const ourItems = [
  "reasons",
  "wellbeing",
  "energy",
  "belonging",
  "people",
  "enjoyment",
  "living_space",
  "promises",
  "services",
  "progress",
] as const;

const domainOf = {
  reasons: "meaning_community",
  wellbeing: "mind",
  energy: "health",
  belonging: "meaning_community",
  people: "family",
  enjoyment: "coping",
  living_space: "home",
  promises: "daily_living",
  services: "health",
  progress: "substance_use",
} as const satisfies Readonly<Record<(typeof ourItems)[number], (typeof domains)[number]>>;

/** The product's own questions: for someone's own trend, without a line to reach. */
export const ours: Measure = {
  id: "ins_ours1",
  by: "mean",
  from: 1,
  to: 5,
  items: ourItems.map((id) => ({ id, domain: domainOf[id], reverse: false })),
  words: null,
  credit: "",
};

import type { State } from "#shared/records/house/states.ts";

/** A notice template: text with placeholders, and its minimum notice. */
export interface NoticeTemplate {
  /** The state whose law it follows; null for the text that cites none. */
  readonly state: State | null;
  /** Minimum whole days from serving to the deadline. */
  readonly minimumDays: number;
  /** Whether a resident may have to leave the same day for an immediate danger. */
  readonly immediateDanger: boolean;
  readonly text: string;
}

/** Placeholders. */
const places = [
  "name",
  "house",
  "network",
  "decided_on",
  "ground",
  "rule",
  "tried_before",
  "notice_date",
  "leave_by",
  "danger",
] as const;
export type Place = (typeof places)[number];

const isPlace = (name: string): name is Place => places.some((one) => one === name);

const place = /\{([a-z_]+)\}/g;

/** Fills in what is given and leaves the rest. */
export const fillNotice = (text: string, facts: Partial<Record<Place, string>>): string =>
  text.replace(place, (whole, name: string) => (isPlace(name) ? facts[name] : undefined) ?? whole);

/** Placeholders that don't exist. */
export const openPlaces = (text: string): string[] =>
  [...text.matchAll(place)].map(([, name = ""]) => name).filter((name) => !isPlace(name));

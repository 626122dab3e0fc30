/** A notice template: text with placeholders, and its minimum notice. */
export interface NoticeTemplate {
  /** Minimum whole days from serving to the deadline. */
  readonly minimumDays: number;
  /** Whether a resident may have to leave the same day for an immediate danger. */
  readonly immediateDanger: boolean;
  readonly text: string;
}

/** Placeholders. The two dates and the danger are filled in when the notice is served. */
const places = [
  "name",
  "house",
  "network",
  "kind",
  "decided_on",
  "ground",
  "rule",
  "tried_before",
  "served_on",
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
export const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(place)].map(([, name = ""]) => name).filter((name) => !isPlace(name));

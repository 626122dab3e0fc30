/** A notice as the network serves it: text with places to fill in, and what it asks of time. */
export interface NoticeTemplate {
  /** Whole days from serving to the day by which, at least. */
  readonly minimumDays: number;
  /** Whether somebody may have to leave the same day for an immediate danger. */
  readonly immediateDanger: boolean;
  readonly text: string;
}

/** What a text can say of a stay. The two dates and a danger are filled in when the notice is served. */
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

const place = /\{([a-z_]+)\}/g;

/** Fills in what is given and leaves the rest as it stands. */
export const fillNotice = (text: string, facts: Partial<Record<Place, string>>): string =>
  text.replace(place, (whole, name: string) => facts[name as Place] ?? whole);

/** Places no text can have filled in. */
export const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(place)]
    .map(([, name = ""]) => name)
    .filter((name) => !places.some((one) => one === name));

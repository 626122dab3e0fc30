import { words } from "#functions/copy/words.ts";

/** Time zones to choose from, by common name. A spreadsheet may use any IANA zone. */
export const zones = (): [zone: string, name: string][] => Object.entries(words().common.zones);

export const zoneName = (zone: string): string => zones().find(([one]) => one === zone)?.[1] ?? zone;

/** The usual zones, and the one that is set where it is none of them. */
export const zonesWith = (set: string): ReturnType<typeof zones> => {
  const usual = zones();
  return usual.some(([one]) => one === set) ? usual : [[set, zoneName(set)], ...usual];
};

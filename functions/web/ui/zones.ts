/** Time zones to choose from, by common name. A spreadsheet may use any IANA zone. */
export const zones: readonly (readonly [string, string])[] = [
  ["America/Los_Angeles", "Pacific (Los Angeles)"],
  ["America/Denver", "Mountain (Denver)"],
  ["America/Phoenix", "Arizona (Phoenix)"],
  ["America/Chicago", "Central (Chicago)"],
  ["America/New_York", "Eastern (New York)"],
  ["America/Anchorage", "Alaska (Anchorage)"],
  ["Pacific/Honolulu", "Hawaii (Honolulu)"],
  ["America/Puerto_Rico", "Atlantic (Puerto Rico)"],
  ["Pacific/Guam", "Chamorro (Guam)"],
];

export const zoneName = (zone: string): string => zones.find(([one]) => one === zone)?.[1] ?? zone;

/** The usual zones, and the one that is set where it is none of them. */
export const zonesWith = (set: string): typeof zones =>
  zones.some(([one]) => one === set) ? zones : [[set, zoneName(set)], ...zones];

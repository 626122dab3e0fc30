/** Time zones an operator chooses from, by the name people say. A network elsewhere may type any IANA zone in its sheet. */
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

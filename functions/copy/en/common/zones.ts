/** The usual time zones, by common name. */
export const zones = {
  "America/Los_Angeles": "Pacific (Los Angeles)",
  "America/Denver": "Mountain (Denver)",
  "America/Phoenix": "Arizona (Phoenix)",
  "America/Chicago": "Central (Chicago)",
  "America/New_York": "Eastern (New York)",
  "America/Anchorage": "Alaska (Anchorage)",
  "Pacific/Honolulu": "Hawaii (Honolulu)",
  "America/Puerto_Rico": "Atlantic (Puerto Rico)",
  "Pacific/Guam": "Chamorro (Guam)",
};

/** Why someone is tested. `random` comes from a draw; staff order the others. */
export const grounds = ["random", "move_in", "suspicion", "follow_up", "pass_return"] as const;

export const specimens = ["urine", "oral_fluid", "breath"] as const;

/** The lines of a device, by the codes printed on it. */
export const panelLines = [
  "AMP",
  "BAR",
  "BUP",
  "BZO",
  "COC",
  "ETG",
  "FEN",
  "MDMA",
  "MET",
  "MTD",
  "OPI",
  "OXY",
  "PCP",
  "THC",
] as const;

/** Minutes to give a specimen. */
export const timeToGive = { least: 90, usual: 120, most: 120 } as const;

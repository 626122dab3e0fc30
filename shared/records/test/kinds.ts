/** Why someone is tested. `random` comes from a draw; staff order the others. */
export const grounds = ["random", "move_in", "suspicion", "follow_up", "pass_return"] as const;
export const orderedGrounds = ["move_in", "suspicion", "follow_up", "pass_return"] as const;

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

/** Where the specimen is given. */
export const sites = ["house", "another_house", "network", "outside"] as const;
export const otherSites = ["another_house", "network", "outside"] as const;

/** Why a specimen that a named collector reported was not recorded. */
export const returnedCodes = ["device_used", "mentor"] as const;

/** What a resident says to the observers offered: one of them, none of them, or somebody else. */
export const observerAnswers = ["chosen", "none", "another"] as const;

/** How a test without a specimen ends, as a person records it; or with the stay. */
export const endings = ["refused", "unable", "missed", "excused"] as const;
export const allEndings = [...endings, "moved_out"] as const;

/** What the house's policy says of what follows, to read before it is known. */
export const houseRules = ["honesty", "refused", "missed", "nonNegative"] as const;
export type HouseRules = Readonly<Record<(typeof houseRules)[number], string>>;
export const rulesIn = ({ honesty, refused, missed, nonNegative }: HouseRules): HouseRules => ({
  ...{ honesty, refused, missed, nonNegative },
});

/** All that a device on site can say. */
export const deviceResults = ["negative", "non_negative", "outside_range", "invalid"] as const;
export type DeviceResult = (typeof deviceResults)[number];

/** What only a laboratory can say. */
export const laboratoryResults = [
  "negative",
  "confirmed_positive",
  "dilute",
  "substituted",
  "adulterated",
  "rejected",
] as const;
export type LaboratoryResult = (typeof laboratoryResults)[number];

/** As HL7 has the states of a report (FHIR R4, DiagnosticReport.status). */
export const reportStates = ["final", "amended", "cancelled"] as const;

/** A fresh urine specimen, in degrees Fahrenheit, read within some minutes. */
export const freshUrine = { least: 90, most: 100, withinMinutes: 4 } as const;

/** Minutes to give a specimen. */
export const timeToGive = { least: 90, usual: 120, most: 120 } as const;

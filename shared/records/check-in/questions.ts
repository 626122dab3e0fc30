/* What a check-in asks, in the order it is asked. */

/** How it took place. `own`: the resident wrote it alone. */
export const kinds = ["in_person", "phone", "group", "own"] as const;
export type Kind = (typeof kinds)[number];

/** What became of what they said they would do. */
export const outcomes = ["done", "partly", "not_yet"] as const;

/** How a part of the plan is going, strongest first. */
export const standings = ["working", "needs_strength", "not_now"] as const;
export type Standing = (typeof standings)[number];

export const urges = ["none", "urge", "close_call"] as const;
export const used = ["no", "yes", "rather_not"] as const;
export const levels = ["good", "so_so", "hard"] as const;
/** Medications as prescribed. `none`: there are none. */
export const medications = ["yes", "mostly", "no", "none"] as const;

export const supporters = ["meeting", "sponsor", "mentor", "family", "friends", "house", "work"] as const;
export const burdens = ["money", "work", "court", "house", "family", "health"] as const;

/** Who reads the whole of it, besides the two: never who decides. */
export const audiences = ["two_of_us", "house_supporters", "clinician"] as const;
export type Audience = (typeof audiences)[number];

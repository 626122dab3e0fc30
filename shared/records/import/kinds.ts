/** The kinds of sheets, defined in `imports/kinds`. */
export const importKinds = ["houses", "beds", "residents"] as const;
export type ImportKindName = (typeof importKinds)[number];

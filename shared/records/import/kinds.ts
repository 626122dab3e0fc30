/** What a sheet can be about. What each kind is, `imports/kinds` says. */
export const importKinds = ["houses", "beds", "residents"] as const;
export type ImportKindName = (typeof importKinds)[number];

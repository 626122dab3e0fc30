/** An object in a value, or in its list. */
type ObjectIn<T> = Extract<T extends readonly (infer E)[] ? E : T, object>;

/** A moment may have any offset in the API, although the product keeps it in UTC. */
type Example<T> = T extends `${string}T${string}Z` ? string : T;

/** What a field means and an example of it; of an object, its fields; of what can be both, all three. */
type FieldWords<T> = [ObjectIn<T>] extends [never]
  ? readonly [means: string, example: Example<T>]
  : [Extract<T, string>] extends [never]
    ? readonly [means: string, fields: FieldsWords<ObjectIn<T>>]
    : readonly [means: string, example: Example<T>, fields: FieldsWords<ObjectIn<T>>];

/** The words for every field of a schema, at any depth: one without words does not compile. */
export type FieldsWords<T> = { readonly [K in keyof T]-?: FieldWords<NonNullable<T[K]>> };

/** The words of one field, of whatever type. */
export type AnyFieldWords = readonly [means: string, ...exampleOrFields: readonly unknown[]];

/* The time zone of a date or moment. */
export const houseZone = "In the time zone of the house (`timeZone` of its vacancy).";
export const senderZone = "In your own time zone.";
/** An instant as the product keeps it. */
export const inUtc = (means: string, example: string): readonly [string, string] => [
  `${means} In UTC.`,
  example,
];
/** The years in which a date can be meant. */
export const withinYears = ({ back, ahead }: { readonly back: number; readonly ahead: number }): string =>
  `Between ${years(back)} ago and ${ahead === 0 ? "today" : `${years(ahead)} from today`}.`;
const years = (n: number) => (n === 1 ? "1 year" : `${n} years`);

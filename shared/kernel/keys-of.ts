/** Whether a text is one of the keys of a record. */
export const isKeyOf = <R extends object>(record: R, text: PropertyKey): text is keyof R =>
  Object.hasOwn(record, text);

/** The keys of a record whose type names all it has. */
export const keysOf = <R extends object>(record: R): (keyof R & string)[] =>
  Object.keys(record).filter((key): key is keyof R & string => isKeyOf(record, key));

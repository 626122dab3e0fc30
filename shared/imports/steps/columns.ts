import { kinds } from "#shared/imports/kinds/index.ts";
import { type ImportKindName, importKinds } from "#shared/records/import/kinds.ts";

/** The fields a column of each kind can fill. */
export const fieldsOf = (kind: ImportKindName): readonly string[] => Object.keys(kinds[kind].columns);

/** By column, the field it fills; null: none. */
export type Mapping = readonly (string | null)[];

/** What each column most likely is, from its heading. */
export function guessMapping(kind: ImportKindName, columns: readonly string[]): Mapping {
  const taken = new Set<string>();
  const mapping: (string | null)[] = columns.map(() => null);
  for (const [field, words] of Object.entries(kinds[kind].columns)) {
    const at = columns.findIndex(
      (name, column) => mapping[column] === null && words.test(name.toLowerCase().trim()),
    );
    if (at < 0 || taken.has(field)) continue;
    taken.add(field);
    mapping[at] = field;
  }
  return mapping;
}

/**
 * What a sheet is most likely about, from its headings; among the kinds somebody may import. The last kind that its
 * headings tell is taken: residents have beds, and beds have houses.
 */
export function guessKind(columns: readonly string[], may: readonly ImportKindName[]): ImportKindName {
  const names = columns.map((name) => name.toLowerCase());
  const told = importKinds.findLast((kind) => names.some((name) => kinds[kind].telling?.test(name)));
  const guess = told ?? importKinds[0];
  return may.includes(guess) ? guess : (may[0] ?? guess);
}

import { kinds } from "#shared/imports/kinds/index.ts";
import { type ImportKindName, importKinds } from "#shared/records/import/kinds.ts";

/** The fields a column of each kind can fill. */
export const fieldsOf = (kind: ImportKindName): readonly string[] => Object.keys(kinds[kind].columns);

/** The field of each column; null: none. */
export type Mapping = readonly (string | null)[];

/** The most likely field of each column, from its heading. */
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
 * The most likely kind of a sheet, from its headings, among those the scope may import. The last matching
 * kind wins: residents have beds, and beds have houses.
 */
export function guessKind(columns: readonly string[], may: readonly ImportKindName[]): ImportKindName {
  const names = columns.map((name) => name.toLowerCase());
  const matching = importKinds.findLast((kind) => names.some((name) => kinds[kind].telling?.test(name)));
  const guess = matching ?? importKinds[0];
  return may.includes(guess) ? guess : (may[0] ?? guess);
}

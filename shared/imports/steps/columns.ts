import { kinds } from "#shared/imports/kinds/index.ts";
import { type Headings, spaced } from "#shared/imports/sheet/heading.ts";
import { refusedBy } from "#shared/imports/sheet/must-not-hold.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { type ImportKindName, importKinds } from "#shared/records/import/kinds.ts";

/** The fields a column of each kind can fill. */
export const fieldsOf = (kind: ImportKindName): readonly string[] => Object.keys(kinds[kind].columns);

/** By column, the field it fills; null: none. */
export type Mapping = readonly (string | null)[];

/** What each column most likely is, from its heading. */
export function guessMapping(kind: ImportKindName, columns: readonly string[]): Mapping {
  const names = columns.map(spaced);
  const mapping: (string | null)[] = columns.map(() => null);
  for (const [field, words] of Object.entries(kinds[kind].columns)) {
    const at = names.findIndex((name, column) => mapping[column] === null && words.test(name));
    if (at >= 0) mapping[at] = field;
  }
  return mapping;
}

/**
 * What a sheet is most likely about, from its headings; among the kinds somebody may import. The last kind that its
 * headings tell is taken: residents have beds, and beds have houses.
 */
export function guessKind(columns: readonly string[], may: readonly ImportKindName[]): ImportKindName {
  const names = columns.map(spaced);
  const matching = importKinds.findLast((kind) => names.some((name) => kinds[kind].telling?.test(name)));
  const guess = matching ?? importKinds[0];
  return may.includes(guess) ? guess : (may[0] ?? guess);
}

/** Fields that every row needs, and that neither a column nor several together fill. */
export function missingFields({
  kind,
  mapping,
  once,
}: Pick<ImportHeader, "kind" | "mapping" | "once">): string[] {
  const { needed, instead = {} } = kinds[kind];
  const filled = (field: string) => mapping.includes(field) || once[field] !== undefined;
  return needed.filter((field) => !filled(field) && !(instead[field]?.every(filled) ?? false));
}

const longestHeading = 60;

/** What the headings of a table are told by, for whoever may import these kinds. */
export const headingsOf = (may: readonly ImportKindName[]): Headings => ({
  knows: (cell) => {
    const name = spaced(cell);
    if (name.length > longestHeading || !/\p{L}/u.test(name)) return false;
    const known = importKinds.some((kind) =>
      Object.values(kinds[kind].columns).some((one) => one.test(name)),
    );
    return known || refusedBy(cell) !== undefined;
  },
  about: (columns) => guessKind(columns, importKinds),
  lacksHouse: (columns) => {
    const kind = guessKind(columns, may);
    const { once } = kinds[kind];
    return once !== undefined && !guessMapping(kind, columns).includes(once);
  },
});

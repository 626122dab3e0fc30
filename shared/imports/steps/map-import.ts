import { kinds } from "#shared/imports/kinds/index.ts";
import { namesOfHouses, readKnown } from "#shared/imports/kinds/known.ts";
import { placeOfRow } from "#shared/imports/sheet/sheet.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import type { ImportHeader, ImportId } from "#shared/records/import/entities.ts";
import type { ImportKindName } from "#shared/records/import/kinds.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { fieldsOf, guessMapping, type Mapping } from "./columns.ts";
import { changeDraft, changedChunks, importHome, mayImport } from "./draft.ts";
import { openRows, readChunks, tabsLeftOut } from "./rows.ts";

interface Input {
  readonly import: ImportId;
  readonly kind: string;
  /** By column, its field; empty for none. */
  readonly mapping: readonly string[];
  /** The house of all rows, where no column says it. */
  readonly house?: string | undefined;
  /** The tabs to import, by index; without, all of them. */
  readonly tabs?: readonly number[] | undefined;
  readonly command: string;
}

/**
 * Sets the kind of sheet, the field of each column, and what no column says.
 * @throws not_found, forbidden, invalid `/kind`, `/column_…`, `/house`, conflict
 */
export async function mapImport(scope: Scope, input: Input): Promise<void> {
  importHome(scope);
  const kind = mayImport(scope).find((one) => one === input.kind);
  if (!kind) throw invalidField("/kind", "import.kind_required");
  const { mapping, house = "", tabs = null } = input;
  await changeDraft(
    scope,
    { ...input, verb: "mapImport", asked: [kind, mapping, house, tabs] },
    async (was) => {
      // Another kind has other fields: they are guessed again.
      if (kind !== was.kind) {
        const guessed = [...guessMapping(kind, was.columns)];
        return { header: { ...was, kind, mapping: guessed, once: {} }, type: "import.mapped" };
      }
      const chosen = chosenMapping(was, kind, mapping);
      const once = await onceOf(scope, kind, chosen, house);
      const also = tabs === null ? [] : await withTabs(scope, was, new Set(tabs));
      return { header: { ...was, mapping: [...chosen], once }, type: "import.mapped", also };
    },
  );
}

function chosenMapping({ columns }: ImportHeader, kind: ImportKindName, asked: readonly string[]): Mapping {
  const taken = new Set<string>();
  return columns.map((_, column) => {
    const field = fieldsOf(kind).find((one) => one === asked[column]) ?? null;
    if (field && taken.has(field)) throw invalidField(`/column_${column}`, "import.column_twice");
    if (field) taken.add(field);
    return field;
  });
}

async function onceOf(
  scope: Scope,
  kind: ImportKindName,
  mapping: Mapping,
  house: string,
): Promise<ImportHeader["once"]> {
  const { once } = kinds[kind];
  if (!once || house === "" || mapping.includes(once)) return {};
  if (!namesOfHouses(await readKnown(scope)).includes(house))
    throw invalidField("/house", "import.house_unknown");
  return { [once]: house };
}

/** Leaves the rows of other tabs out, and takes those of chosen tabs in again if all of them were out. */
async function withTabs(scope: Scope, was: ImportHeader, chosen: ReadonlySet<number>): Promise<Change[]> {
  const rows = (await readChunks(scope, was)).flatMap((one) => openRows(one.value));
  const out = tabsLeftOut(was, rows);
  return changedChunks(scope, was, (row) => {
    const { tab } = placeOfRow(row.at);
    if (!chosen.has(tab)) return { ...row, out: true };
    return out.has(tab) ? { ...row, out: false } : row;
  });
}

import { invalidField } from "#shared/kernel/errors.ts";
import type { ImportId } from "#shared/records/import/entities.ts";
import type { Scope } from "#shared/table/scope.ts";
import { fieldsOf, guessMapping } from "./columns.ts";
import { changeDraft, importHome, mayImport } from "./draft.ts";

/**
 * Sets the kind of a sheet and the field of each column, or none. @throws not_found, forbidden, invalid
 * `/kind`, `/column_…`, conflict
 */
export async function mapImport(
  scope: Scope,
  input: { import: ImportId; kind: string; mapping: readonly string[]; command: string },
): Promise<void> {
  importHome(scope);
  const kind = mayImport(scope).find((one) => one === input.kind);
  if (!kind) throw invalidField("/kind", "import.kind_required");
  await changeDraft(scope, { ...input, verb: "mapImport", asked: [kind, input.mapping] }, async (was) => {
    // Another kind has other fields: guess them again.
    if (kind !== was.kind) {
      const mapping = [...guessMapping(kind, was.columns)];
      return { header: { ...was, kind, mapping }, type: "import.mapped" };
    }
    const taken = new Set<string>();
    const mapping = was.columns.map((_, column) => {
      const field = fieldsOf(kind).find((one) => one === input.mapping[column]) ?? null;
      if (field && taken.has(field)) throw invalidField(`/column_${column}`, "import.column_twice");
      if (field) taken.add(field);
      return field;
    });
    return { header: { ...was, mapping }, type: "import.mapped" };
  });
}

import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import { consentRecords, consentRecordsKey } from "#shared/records/consent/records.ts";
import { person, personKey } from "#shared/records/person/person.ts";
import { queryAll } from "#shared/table/query-all.ts";

/** Records that were merged, or were once: most people have one record, and nothing is written. */
export const mergesFollow = projection({
  from: [changed(person, ({ person: id }) => ({ id }))],
  to: [consentRecords],
  sources: async (scope) =>
    (await queryAll(scope, { in: scope.homes.people(), prefix: "P#" }, person)).map(({ value: { id } }) => ({
      id,
    })),
  of: async ({ homes, table }, { id }) => {
    const [found, before] = await table.getAll([
      { entity: person, key: personKey(homes, id) },
      { entity: consentRecords, key: consentRecordsKey(homes, id) },
    ]);
    if (!found) return [];
    const { merged, of } = found.value;
    if (!merged && of.length === 0 && !before) return [];
    return [written(consentRecords, { person: id, into: merged?.into ?? null, of }, found.version)];
  },
});

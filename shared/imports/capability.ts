import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { importChunk, importedRow, importHeader, importKey } from "#shared/records/import/entities.ts";
import { importEvents } from "#shared/records/import/events.ts";
import { importOutcomes } from "#shared/records/import/outcomes.ts";
import { importConflict } from "#shared/records/import/refusals.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { goOn, importFollows } from "./follow-imports.ts";

const entities = [importHeader, importChunk, importOutcomes, importedRow];

const importsInto = ({ homes }: Scope, home: Home): boolean =>
  home === homes.administration() || home === homes.inbox();

/** Houses made by an import: an undone one leaves its directory entry, but no history. */
async function housesMade(scope: Scope): Promise<Home[]> {
  const { homes } = scope;
  const found: Home[] = [];
  for (const sheet of await listedIn(scope, homes.administration(), "I", importHeader)) {
    const outcomes = await queryAll(scope, { in: sheet, prefix: "O#", nothingElse: true }, importOutcomes);
    for (const { value } of outcomes)
      for (const { made } of value.results) if (made) found.push(homes.house(made.house));
  }
  return found;
}

/** Sheets and their import results. */
export const imports = defineCapability({
  name: "imports",
  entities,
  events: [importEvents],
  refusals: [importConflict],
  travels: { not_of_a_stay: { of: entities, why: "Import results belong to the importing home." } },
  merge: { untouched: { of: entities, why: "Import results belong to the importing home." } },
  forget: {
    expires: { of: [importChunk], why: "The cells of a sheet are dropped after days." },
    kept: {
      of: [importHeader, importOutcomes, importedRow],
      why: "Ids, figures and hashes, so that it can be undone.",
    },
  },
  takeAlong: {
    left_out: { of: entities, why: "It is the network's sheet. What came of it is in the records." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    house: housesMade,
    "any/imports": async (scope, home) => (importsInto(scope, home) ? [below.imports(home)] : []),
    "any/import": async (scope, home) =>
      importsInto(scope, home) ? listedIn(scope, home, "I", importHeader) : [],
  },
  doors: {},
  exports: { none: "It came from a sheet." },
  follows: [importFollows],
  due: [
    dueWork(importHeader, (scope, { home, import: id }) => goOn(scope, importKey(home, id)), {
      takesLong: true,
    }),
  ],
});

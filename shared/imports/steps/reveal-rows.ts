import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import {
  type ImportHeader,
  type ImportOutcomes,
  importOutcomes,
  outcomesKey,
} from "#shared/records/import/entities.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { nextVersion, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { toldByPost } from "./draft.ts";
import type { Run, Step } from "./run-import.ts";

/** What became of the rows of the next step, from where the job stands on; undefined at the end. */
export const nextOutcomes = async (scope: Scope, header: ImportHeader): Promise<ImportOutcomes | undefined> =>
  (await nextStored(scope, header))?.value;

async function nextStored(scope: Scope, header: ImportHeader): Promise<Stored<ImportOutcomes> | undefined> {
  const home = header.home;
  const page = await scope.table.query({
    in: below.import(home, header.id),
    from: outcomesKey(home, header.id, header).sk,
    limit: 1,
    kinds: [importOutcomes],
  });
  return page.items.find(is(importOutcomes));
}

/** The place after a step's outcomes. */
export const after = ({ chunk, row }: ImportOutcomes) => ({ chunk, row: row + 1 });

/**
 * Opens the houses an import brought, now that all of them are there: those of one step in one transaction, which notes
 * at which version it leaves them.
 */
export async function revealStep({ scope }: Run, header: ImportHeader): Promise<Step> {
  const stored = header.kind === "houses" ? await nextStored(scope, header) : undefined;
  if (!stored)
    return { header: { ...header, state: "done", phase: "none", chunk: 0, row: 0 }, event: "import.done" };
  const next = stored.value;
  const ids = next.results.flatMap(({ made, result }) => (made && result === "made" ? [made.house] : []));
  const found = await scope.table.getAll(
    ids.map((id) => ({ entity: directoryHouse, key: directoryHouseKey(scope.homes, id) })),
  );
  const arriving = found.flatMap((one) => (one?.value.imported?.state === "arriving" ? [one] : []));
  const opened = new Map<string, number>(arriving.map((one) => [one.value.id, nextVersion(one)]));
  const results = next.results.map((one) => {
    const house = one.made && opened.get(one.made.house);
    return one.made && house
      ? { ...one, made: { ...one.made, versions: { ...one.made.versions, house } } }
      : one;
  });
  const imported = { import: header.id, state: "open" as const };
  if (arriving.length > 0)
    await commitAsSystem(
      scope,
      [toldByPost(header, "import.revealed", { houses: arriving.length })],
      [
        ...arriving.map((one) => replace(directoryHouse, one, { ...one.value, imported })),
        replace(importOutcomes, stored, { ...next, results }),
      ],
    );
  return { header: { ...header, ...after(next) } };
}

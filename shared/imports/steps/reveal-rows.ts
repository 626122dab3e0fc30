import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import {
  type ImportHeader,
  type ImportOutcomes,
  importOutcomes,
  outcomesKey,
} from "#shared/records/import/entities.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { systemImportEvent } from "./event-of.ts";
import type { Run, Step } from "./run-import.ts";

/** What became of the rows of the next step, from where the job stands on; undefined at the end. */
export async function nextOutcomes(scope: Scope, header: ImportHeader): Promise<ImportOutcomes | undefined> {
  const home = header.home as Home;
  const page = await scope.table.query({
    in: below.import(home, header.id),
    from: outcomesKey(home, header.id, header).sk,
    limit: 1,
    kinds: [importOutcomes],
  });
  return page.items.find(is(importOutcomes))?.value;
}

/** The place after a step's outcomes. */
export const after = ({ chunk, row }: ImportOutcomes) => ({ chunk, row: row + 1 });

/** Opens the houses an import brought, now that all of them are there: those of one step in one transaction. */
export async function revealStep({ scope }: Run, header: ImportHeader): Promise<Step> {
  const next = header.kind === "houses" ? await nextOutcomes(scope, header) : undefined;
  if (!next)
    return { header: { ...header, state: "done", phase: "none", chunk: 0, row: 0 }, event: "import.done" };
  const ids = next.results.flatMap(({ made, result }) => (made && result === "made" ? [made.house] : []));
  const found = await scope.table.getAll(
    ids.map((id) => ({ entity: directoryHouse, key: directoryHouseKey(scope.homes, id) })),
  );
  const changes = found.flatMap((one): Change[] =>
    one?.value.imported?.state === "arriving"
      ? [
          replace(directoryHouse, one, {
            ...one.value,
            imported: { import: header.id, state: "open" },
          }),
        ]
      : [],
  );
  const event = systemImportEvent(header, {
    type: "import.revealed",
    data: { kind: header.kind, houses: changes.length },
  });
  if (changes.length > 0) await commitAsSystem(scope, [event], changes);
  return { header: { ...header, ...after(next) } };
}

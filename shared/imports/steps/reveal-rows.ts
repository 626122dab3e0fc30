import { kinds } from "#shared/imports/kinds/index.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { type ImportOutcomes, importOutcomes, outcomesKey } from "#shared/records/import/outcomes.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { systemImportEvent } from "./event-of.ts";
import { isMade } from "./row-work.ts";
import type { Run, Step } from "./step.ts";

/** The outcomes of the next step's rows, from the job's position; undefined at the end. */
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

/** The position after a step's outcomes. */
export const after = ({ chunk, row }: ImportOutcomes) => ({ chunk, row: row + 1 });

/**
 * Reveals imported rows, once all are written: one step's rows in one transaction, which stores the resulting
 * versions.
 */
export async function revealStep({ scope }: Run, header: ImportHeader): Promise<Step> {
  const kind = kinds[header.kind];
  const stored = kind.reveal && (await nextStored(scope, header));
  if (!kind.reveal || !stored)
    return { header: { ...header, state: "done", phase: "none", chunk: 0, row: 0 }, event: "import.done" };
  const next = stored.value;
  const { changes, versions } = await kind.reveal(scope, header, next.results.filter(isMade));
  const results = next.results.map((one) =>
    one.made
      ? { ...one, made: { ...one.made, versions: { ...one.made.versions, ...versions.get(one.made.id) } } }
      : one,
  );
  if (changes.length > 0)
    await commitAsSystem(
      scope,
      [
        systemImportEvent(header, {
          type: "import.revealed",
          data: { kind: header.kind, houses: changes.length },
        }),
      ],
      [...changes, replace(importOutcomes, stored, { ...next, results })],
    );
  return { header: { ...header, ...after(next) } };
}

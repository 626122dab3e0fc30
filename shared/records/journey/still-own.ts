import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { journeyHeader, journeyHeaderKey } from "./journey.ts";
import { inEpoch } from "./save.ts";

/**
 * For every write of a resident: the condition that their journey still is theirs, and nobody else may enter it since.
 * @throws forbidden; not_found if it is somebody else's now
 */
export async function stillOwn(scope: Scope): Promise<Change> {
  const { homes, journey, person, table } = scope;
  if (!journey || !person) throw forbidden("self.read");
  const header = await table.get(journeyHeader, journeyHeaderKey(homes, journey));
  if (header?.value.person !== person) throw notFound();
  return inEpoch(homes, header.value);
}

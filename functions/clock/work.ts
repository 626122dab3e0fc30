import { isId } from "#shared/ids.ts";
import { isImportHeader } from "#shared/import/entities.ts";
import { runImport } from "#shared/import/run-import.ts";
import { runLetter } from "#shared/letter/run-letter.ts";
import type { Mail } from "#shared/ports/ports.ts";
import { lapseHold } from "#shared/referral/lapse-hold.ts";
import type { Key } from "#shared/table/entity.ts";
import { houseOf } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

/** One kind of time-driven work: it takes a due key up, or says by `undefined` that the key is not of its kind. */
type Work = (scope: Scope, key: Key, mail: Mail) => Promise<unknown> | undefined;

const letters: Work = (scope, key, mail) => (key.pk.endsWith("#L") ? runLetter(scope, key, mail) : undefined);

const holds: Work = (scope, { pk, sk }) => {
  const house = houseOf(pk);
  const bed = sk.slice(2);
  return house && sk.startsWith("B#") && isId("bed", bed) ? lapseHold(scope, { house, bed }) : undefined;
};

const imports: Work = (scope, key) => (isImportHeader(key) ? runImport(scope, key) : undefined);

/** Every kind there is. A key is taken up by the first that knows it. */
export const work: readonly Work[] = [letters, holds, imports];

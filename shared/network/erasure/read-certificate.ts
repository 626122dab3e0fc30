import { type Erasure, erasure, erasureKey } from "#shared/engine/erasure/erasure.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { isSecret } from "#shared/records/door/secret.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * The progress of an erasure, and then its certificate, for anyone with its address: after the erasure no one
 * can sign in. @throws not_found, the same for a wrong address and for a network that has not left
 */
export async function readCertificate(scope: Scope, secret: string): Promise<Erasure> {
  const found = await scope.table.get(erasure, erasureKey(scope.homes));
  if (!found || !isSecret(secret, found.value.hash)) throw notFound();
  return found.value;
}

import { type Erasure, erasure, erasureKey } from "#shared/engine/erasure/erasure.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { isSecret } from "#shared/records/door/secret.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * How far an erasure is, and when it is over the certificate, for whoever has its address. Nobody is left to sign
 * in, so the address is the key. @throws not_found, the same for a wrong one and for a network that is here
 */
export async function readCertificate(scope: Scope, secret: string): Promise<Erasure> {
  const found = await scope.table.get(erasure, erasureKey(scope.homes));
  if (!found || !isSecret(secret, found.value.hash)) throw notFound();
  return found.value;
}

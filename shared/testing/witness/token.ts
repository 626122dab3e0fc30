import { notFound } from "#shared/kernel/errors.ts";
import { type Id, isId } from "#shared/kernel/ids.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import type { Witness } from "#shared/records/draw/witness.ts";

const purpose = "selection-witness";

/** What the link in a witness's mail holds, sealed. */
export interface ByWitness {
  readonly network: Id<"network">;
  readonly house: Id<"house">;
  readonly witness: Witness["id"];
}

export const witnessToken = (secrets: Secrets, { network, house, witness }: ByWitness): Promise<string> =>
  secrets.seal(purpose, [network, house, witness].join("."));

/** @throws not_found for a link that we never sent */
export async function readWitnessToken(secrets: Secrets, token: string): Promise<ByWitness> {
  const [network, house, witness] = ((await secrets.open(purpose, token)) ?? "").split(".");
  if (!isId("network", network) || !isId("house", house) || !isId("witness", witness)) throw notFound();
  return { network, house, witness };
}

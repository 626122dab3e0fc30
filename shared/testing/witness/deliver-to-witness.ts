import type * as z from "zod";
import type { Carried } from "#shared/engine/capability.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { isWitness, tellingKey, witness, witnessKey, witnessTelling } from "#shared/records/draw/witness.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import type { tellWitness } from "./requests.ts";

/** Sends it before the round, and notes that it was. */
export async function deliverToWitness(
  scope: Scope,
  { mail, ...of }: z.infer<typeof tellWitness.schema>,
  means: Carried,
): Promise<Handled> {
  const { homes, table } = scope;
  const [telling, to] = await table.getAll([
    { entity: witnessTelling, key: tellingKey(homes, of) },
    { entity: witness, key: witnessKey(homes, of.house, of.witness) },
  ]);
  const isLate = !telling || hasCome(telling.value.before, scope.now());
  if (isLate || !to || !isWitness(to.value))
    return { result: "stopped", code: isLate ? "too_late" : "no_witness", events: [], changes: [] };
  await means.mail.send({ ...mail, kind: "witness" });
  const sent = { at: stamp(scope.now()), name: to.value.agreed?.named ? to.value.organization : null };
  const home = homes.house(of.house);
  return {
    result: "done",
    events: [
      eventOf(selectionEvents, {
        type: "selection.witness_told",
        data: { date: of.date },
        ...{ in: home, feed: home, subject: { house: of.house } },
      }),
    ],
    changes: [replace(witnessTelling, telling, { ...telling.value, sent })],
  };
}

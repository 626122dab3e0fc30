import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { documentKey, type SignedDocument, signedDocument } from "#shared/records/packet/document.ts";
import { packetEvents } from "#shared/records/packet/events.ts";
import { listed, onBoard, type Packet, packet } from "#shared/records/packet/packet.ts";
import { isPart, type Part } from "#shared/records/packet/parts.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { nextVersion, replace, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { loadPacket } from "./load.ts";

export const paperErrorForm = defineForm("paper-error", "packet.manage", {
  reason: lines({ most: 500, required: "text.reason_required" }),
});

/**
 * The record of a paper signature was entered in error: the document is unsigned again, or as it was signed before. The
 * record is kept, with the reason. @throws not_found, forbidden, invalid `/reason`, conflict `not_on_paper`,
 * `not_in_force`
 */
export async function paperInError(
  scope: Scope,
  {
    command,
    reason: sent,
    ...at
  }: Sent<typeof paperErrorForm> & {
    readonly house: Id<"house">;
    readonly stay: Id<"stay">;
    readonly document: Id<"document">;
    readonly command: string;
  },
): Promise<void> {
  const home = houseHome(scope, at.house);
  requirePermission(scope, paperErrorForm.needs);
  const { reason } = paperErrorForm.read({ reason: sent });
  const act = { home, verb: "paperInError", command, asked: { ...at, reason }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [loaded, document] = await Promise.all([
      loadPacket(scope, at),
      scope.table.get(signedDocument, documentKey(scope.homes, at, at.document)),
    ]);
    if (!document || !loaded.packet) throw notFound();
    const part = inForce(loaded.packet.value, document.value);
    const error = { at: stamp(scope.now()), by: actorOf(scope), reason };
    const value = await withoutPaper(scope, loaded.packet.value, document.value, part);
    return {
      answer: null,
      events: [
        eventOf(packetEvents, {
          type: "stay.paper_entered_in_error",
          in: below.stay(home, at.stay),
          feed: home,
          subject: { stay: at.stay, document: at.document },
          data: { part },
        }),
      ],
      changes: [
        replace(signedDocument, document, { ...document.value, error }),
        replace(packet, loaded.packet, { ...value, changedAt: error.at }),
        ...(loaded.stay.value.closed ? [] : [onBoard(scope.homes, value, nextVersion(loaded.packet))]),
        unchanged(loaded.stay),
      ],
    };
  });
}

/** Its part. @throws conflict `not_on_paper`, `not_in_force` */
function inForce({ signed }: Packet, { id, part, paper }: SignedDocument): Part {
  if (!paper || !isPart(part)) throw packetConflict("not_on_paper");
  if (signed[part]?.document !== id) throw packetConflict("not_in_force");
  return part;
}

/** The packet with what was signed before, if anything was. */
async function withoutPaper(
  scope: Scope,
  was: Packet,
  { supersedes }: SignedDocument,
  part: Part,
): Promise<Packet> {
  const { [part]: _, ...others } = was.signed;
  const before: Stored<SignedDocument> | undefined = supersedes
    ? await scope.table.get(signedDocument, documentKey(scope.homes, was, supersedes))
    : undefined;
  return { ...was, signed: { ...others, ...(before ? { [part]: listed(before.value) } : {}) } };
}

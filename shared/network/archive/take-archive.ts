import { type Archive, pieceAt, pieceName } from "#shared/engine/archive/archive.ts";
import { archiveEvent } from "#shared/engine/archive/event-of.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { Files } from "#shared/kernel/ports.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import { thisArchive } from "./read-archive.ts";

/**
 * Downloads one piece. The download is recorded before any byte is returned. @throws forbidden, not_found if
 * it is not ready, or deleted
 */
export async function takeArchive(
  scope: Scope,
  files: Files,
  input: { archive: Archive["id"]; piece: string },
): Promise<Uint8Array> {
  requirePermission(scope, "archive.take");
  const found = await thisArchive(scope, input.archive);
  const { state, pieces, ready } = found.value;
  const piece = pieces.find(({ number }) => pieceName(number) === input.piece);
  if (state !== "ready" || !piece || !ready || hasCome(ready.until, scope.now())) throw notFound();
  const file = await files.get(pieceAt(scope.network, found.value, piece));
  if (!file) throw notFound();
  const command = newId("event", scope.now().epochMilliseconds);
  const asked = { archive: input.archive, piece: piece.number };
  const act = { home: scope.homes.archive(), verb: "takeArchive", command, asked, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: archiveEvent(scope, found.value.id, {
      type: "archive.taken",
      data: { piece: piece.number, of: pieces.length },
    }),
    changes: [unchanged(found)],
  }));
  return file.body;
}

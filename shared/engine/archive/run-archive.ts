import { hasCome, stamp } from "#shared/kernel/instant.ts";
import type { Files } from "#shared/kernel/ports.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";
import type { Capability } from "../capability.ts";
import { type Archive, archive, archiveKey, days, pieceAt } from "./archive.ts";
import { archiveEvent } from "./event-of.ts";
import type { archiveEvents } from "./events.ts";
import { makePiece, type Readme } from "./make-piece.ts";

/** Bytes of text in one piece: small enough for one web response, however well it compresses. */
const bytesAPiece = 3 * 1024 * 1024;
/** Pieces made in one run, so that the clock has time for other due work. */
const piecesARun = 3;

export interface Deps {
  readonly capabilities: readonly Capability[];
  readonly files: Files;
  readonly readme: Readme;
  readonly bytes?: number;
}

/**
 * Advances an archive by what is due: makes the next pieces, deletes them after their days, or lets an
 * unanswered request lapse. Each piece is stored before the record names it: after a crash it is made again
 * (an orphan is deleted by the bucket's lifecycle). Of two concurrent runs the slower deletes its piece.
 */
export async function runArchive(scope: Scope, means: Deps): Promise<void> {
  for (let made = 0; made < piecesARun; made += 1) {
    const found = await scope.table.get(archive, archiveKey(scope.homes));
    if (!found?.value.due || !hasCome(found.value.due, scope.now())) return;
    try {
      if (found.value.state === "making") await makeNext(scope, found, means);
      else return await end(scope, found, means.files);
    } catch (error) {
      if (error instanceof ConditionFailed) return;
      throw error;
    }
  }
}

async function makeNext(
  scope: Scope,
  found: Stored<Archive>,
  { files, readme, bytes, capabilities }: Deps,
): Promise<void> {
  const was = found.value;
  const made = await makePiece(scope, was, { bytes: bytes ?? bytesAPiece, readme, capabilities });
  const piece = { number: was.pieces.length + 1, bytes: made.file.length, sha256: made.sha256 };
  const place = pieceAt(scope.network, was, piece);
  await files.put(place, made.file, "application/zip");
  const counts = { ...was.counts };
  for (const [kind, records] of Object.entries(made.counts)) counts[kind] = (counts[kind] ?? 0) + records;
  const more = { ...was, pieces: [...was.pieces, piece], counts, next: made.next };
  try {
    if (made.next) await scope.table.write([replace(archive, found, more)]);
    else await finish(scope, found, more);
  } catch (error) {
    if (error instanceof ConditionFailed) await forget(scope, files, was, place);
    throw error;
  }
}

/** Deletes the piece of a run that lost the race, unless both made the same file. */
async function forget(scope: Scope, files: Files, { id }: Archive, place: string): Promise<void> {
  const now = await scope.table.get(archive, archiveKey(scope.homes));
  const named = now?.value.id === id ? now.value.pieces : [];
  if (named.every((one) => pieceAt(scope.network, { id }, one) !== place)) await files.delete(place);
}

async function finish(scope: Scope, found: Stored<Archive>, whole: Archive): Promise<void> {
  const now = scope.now();
  const until = stamp(now.add({ hours: 24 * days.toTake }));
  const records = Object.values(whole.counts).reduce((sum, one) => sum + one, 0);
  const occurrence = { type: "archive.ready", data: { pieces: whole.pieces.length, records } } as const;
  const ready = { at: stamp(now), until };
  await write(scope, found, occurrence, { ...whole, state: "ready", ready, due: until });
}

/** Unanswered, or its days are over. Files go first, so that a retry after a crash deletes nothing needed. */
async function end(scope: Scope, found: Stored<Archive>, files: Files): Promise<void> {
  const was = found.value;
  for (const one of was.pieces) await files.delete(pieceAt(scope.network, was, one));
  const state = was.state === "asked" ? "lapsed" : "gone";
  const type = state === "lapsed" ? "archive.lapsed" : "archive.gone";
  await write(scope, found, { type }, { ...was, state, due: null });
}

const write = (
  scope: Scope,
  was: Stored<Archive>,
  occurrence: Occurrence<typeof archiveEvents>,
  value: Archive,
): Promise<void> =>
  commitAsSystem(scope, archiveEvent(scope, value.id, occurrence), [replace(archive, was, value)]);

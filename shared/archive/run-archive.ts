import type { Files } from "#shared/ports/ports.ts";
import { commitAsPost, type Happened } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type Archive, archive, archiveKey, days, pieceAt } from "./archive.ts";
import { happened } from "./happened.ts";
import { makePiece, type Readme } from "./make-piece.ts";

/** Text in one piece: small enough for one answer of the web, whatever it packs to. */
const bytesAPiece = 3 * 1024 * 1024;
/** Pieces made in one run, so that the clock has time for the rest of what is due. */
const piecesARun = 3;

export interface Means {
  readonly files: Files;
  readonly readme: Readme;
  readonly bytes?: number;
}

/**
 * Takes an archive on by what is due: makes its next pieces, takes them away when their days are over, or lets an
 * unanswered one lapse. Each piece is laid down before the record says so: after a crash it is made anew in the
 * same place. Run twice at once, one of the two does nothing.
 */
export async function runArchive(scope: Scope, means: Means): Promise<void> {
  for (let made = 0; made < piecesARun; made += 1) {
    const found = await scope.table.get(archive, archiveKey(scope.homes));
    if (!found?.value.due || found.value.due > scope.now().toString()) return;
    try {
      if (found.value.state === "making") await makeNext(scope, found, means);
      else return await end(scope, found, means.files);
    } catch (error) {
      if (error instanceof ConditionFailed) return;
      throw error;
    }
  }
}

async function makeNext(scope: Scope, found: Stored<Archive>, means: Means): Promise<void> {
  const was = found.value;
  const { readme, bytes = bytesAPiece } = means;
  const piece = await makePiece(scope, was, { bytes, readme });
  const number = was.pieces.length + 1;
  await means.files.put(pieceAt(scope.network, was, number), piece.file, "application/zip");
  const counts = { ...was.counts };
  for (const [kind, records] of Object.entries(piece.counts)) counts[kind] = (counts[kind] ?? 0) + records;
  const { sha256, next } = piece;
  const pieces = [...was.pieces, { number, bytes: piece.file.length, sha256 }];
  const more = { ...was, pieces, counts, next };
  if (next) return scope.table.write([replace(archive, found, more)]);
  const now = scope.now();
  const until = now.add({ hours: 24 * days.toTake }).toString();
  const records = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const told = { type: "archive.ready", data: { pieces: pieces.length, records } };
  await write(scope, found, told, {
    ...more,
    state: "ready",
    ready: { at: now.toString(), until },
    due: until,
  });
}

/** Nobody answered, or its days are over. The files go first: a crash in between takes away what is not there. */
async function end(scope: Scope, found: Stored<Archive>, files: Files): Promise<void> {
  const was = found.value;
  for (const { number } of was.pieces) await files.delete(pieceAt(scope.network, was, number));
  const state = was.state === "asked" ? "lapsed" : "gone";
  await write(scope, found, { type: `archive.${state}` }, { ...was, state, due: null });
}

const write = (
  scope: Scope,
  was: Stored<Archive>,
  told: Pick<Happened, "type" | "data">,
  value: Archive,
): Promise<void> => commitAsPost(scope, happened(scope, value, told), [replace(archive, was, value)]);

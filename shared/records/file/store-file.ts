import { createHash } from "node:crypto";
import pMap from "p-map";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { Stored } from "#shared/table/entity.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, create, replace } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import {
  type FileHeader,
  type FileRef,
  fileKey,
  filePiece,
  pieceBytes,
  pieceKeysOf,
  storedFile,
} from "./file.ts";
import type { Scan } from "./read-scan.ts";

/*
 * A file is written before the record that names it: its header, its pieces, then `keep` in the record's own commit.
 * Written again by the same command it is the same file, so what broke off goes on. What is never kept is deleted.
 */

/** How long the rest of a file, and its record's commit, may take. */
const toKeep = { hours: 1 };
const piecesAtOnce = 4;

export interface NewFile {
  readonly ref: FileRef;
  readonly sha256: string;
  /** For the commit of its record. @throws conflict (`changed`) if it took too long and is gone */
  keep(): Promise<Change>;
}

const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Writes a file beside the records of a home. */
export async function storeFile(
  scope: Scope,
  home: Home,
  { type, content, command }: Scan & { readonly command: string },
): Promise<NewFile> {
  const hash = sha256(content);
  const id: FileHeader["id"] = `fil_${fingerprint([home, scope.actor, command, hash]).slice(0, 26)}`;
  const header: FileHeader = {
    id,
    home,
    type,
    bytes: content.byteLength,
    sha256: hash,
    pieces: Math.ceil(content.byteLength / pieceBytes),
    state: "storing",
    due: stamp(scope.now().add(toKeep)),
  };
  await writeFile(scope, header, content);
  return {
    ref: { file: id, type, bytes: header.bytes, ...doneNow(scope), removed: null },
    sha256: hash,
    keep: () => keeping(scope, home, id),
  };
}

async function writeFile(scope: Scope, header: FileHeader, content: Uint8Array): Promise<void> {
  const { home, id } = header;
  if (!(await scope.table.get(storedFile, fileKey(home, id)))) await begin(scope, header);
  await pMap(
    Array.from({ length: header.pieces }, (_, nth) => nth),
    (nth) =>
      scope.table.note(filePiece, {
        home,
        file: id,
        nth,
        content: content.subarray(nth * pieceBytes, (nth + 1) * pieceBytes),
      }),
    { concurrency: piecesAtOnce },
  );
}

async function begin(scope: Scope, header: FileHeader): Promise<void> {
  try {
    await scope.table.write([create(storedFile, header)]);
  } catch (error) {
    // The same command, sent twice, began it.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

async function keeping(scope: Scope, home: Home, id: FileHeader["id"]): Promise<Change> {
  const found = await scope.table.get(storedFile, fileKey(home, id));
  if (!found || found.value.state === "removed") throw commitConflict("changed");
  return replace(storedFile, found, { ...found.value, state: "kept", due: null });
}

/** Takes a file from its record, in the record's commit. Its bytes are deleted right after. @throws not_found */
export async function removing(scope: Scope, home: Home, id: FileHeader["id"]): Promise<Change> {
  return removed(scope, await fileAt(scope, home, id));
}

const removed = (scope: Scope, found: Stored<FileHeader>): Change =>
  replace(storedFile, found, { ...found.value, state: "removed", due: stamp(scope.now()) });

/** @throws not_found */
async function fileAt(scope: Scope, home: Home, id: FileHeader["id"]): Promise<Stored<FileHeader>> {
  const found = await scope.table.get(storedFile, fileKey(home, id));
  if (found?.value.state !== "kept") throw notFound();
  return found;
}

/** The bytes of a file. @throws not_found; Error if they are not what was stored */
export async function readFile(scope: Scope, home: Home, id: FileHeader["id"]): Promise<Scan> {
  const { value } = await fileAt(scope, home, id);
  const found = await scope.table.getAll(pieceKeysOf(value).map((key) => ({ entity: filePiece, key })));
  const content = Buffer.concat(found.flatMap((one) => (one ? [one.value.content] : [])));
  if (sha256(content) !== value.sha256) throw new Error("A stored file does not match its hash");
  return { type: value.type, content };
}

/** Copies a file to another home, for a record that moves there; `changes` are for the move's own transaction. */
export async function moveFile(
  scope: Scope,
  from: Home,
  to: Home,
  ref: FileRef,
): Promise<{ readonly ref: FileRef; readonly changes: readonly Change[] }> {
  const [was, { type, content }] = await Promise.all([
    fileAt(scope, from, ref.file),
    readFile(scope, from, ref.file),
  ]);
  const stored = await storeFile(scope, to, { type, content, command: `move-${ref.file}` });
  return {
    ref: { ...ref, file: stored.ref.file },
    changes: [await stored.keep(), removed(scope, was)],
  };
}

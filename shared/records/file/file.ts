import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Home, type Homes, homeSchema, homesOf, type TagIds } from "#shared/tenancy/homes.ts";
import { defineKey, type IdsOf } from "#shared/tenancy/keys.ts";

/** What phones and scanners make, and every browser shows. */
export const fileTypes = ["image/jpeg", "image/png", "application/pdf"] as const;

/** In bytes. A request and a response of a function hold 6 MB, in Base64. */
export const longestFile = 4 * 1024 * 1024;
/** Bytes of a piece: an item holds 400 kB. */
export const pieceBytes = 300 * 1024;

/** Files of one record. */
export const mostFiles = 20;

/** A file, as the record it belongs to names it. */
export const fileRef = done.extend({
  file: idSchema("file"),
  type: z.enum(fileTypes),
  bytes: z.int(),
  /** It was put there by mistake, and its bytes are deleted. */
  removed: done.extend({ why: z.string() }).nullable(),
});
export type FileRef = z.infer<typeof fileRef>;

const header = z.object({
  id: idSchema("file"),
  /** The home of the record it belongs to. */
  home: homeSchema,
  type: z.enum(fileTypes),
  bytes: z.int(),
  /** SHA-256 of its bytes, in hex. */
  sha256: z.string(),
  pieces: z.int(),
  /** Until its record names it, it is `storing`. */
  state: z.enum(["storing", "kept", "removed"]),
  /** When it is deleted unless it is kept (ISO instant). */
  due: instantSchema.nullable(),
});
export type FileHeader = z.infer<typeof header>;

const paths = ["consents/files", "house/files", "administration/files"] as const;
const fileKeys = defineKey(paths, "F#{file}");
export type FileIds = IdsOf<typeof fileKeys>;
/** The key of a file that is due. */
export const dueFileKey = (homes: Homes, ids: FileIds): Key => fileKeys.key(homes, ids);
export const fileKey = (home: Home, file: FileHeader["id"]): Key => fileKeys.within(home, { file });

const sampleHomes = ({ network, person, house }: TagIds): Home[] => {
  const homes = homesOf(network);
  return [homes.consents(person), homes.house(house), homes.administration()];
};

/** A file of a record. Who reaches the record's home reaches it, and no one else. */
export const storedFile = defineEntity<FileHeader, typeof fileKeys>({
  kind: "file",
  schema: header,
  schemaVersion: 1,
  at: fileKeys,
  ids: ({ home, id }) => idsIn(fileKeys.parse(fileKey(home, id))),
  due: ({ due }) => due ?? undefined,
  samples: (at) =>
    sampleHomes(at).map((home) => ({
      id: "fil_1",
      home,
      type: "image/jpeg",
      bytes: 3,
      sha256: "00",
      pieces: 1,
      state: "storing",
      due: "2026-01-01T01:00:00.000Z",
    })),
});

const piece = z.object({
  home: homeSchema,
  file: idSchema("file"),
  /** Starts at 0. */
  nth: z.int(),
  content: z.instanceof(Uint8Array),
});
type FilePiece = z.infer<typeof piece>;

const pieceKeys = defineKey(paths, "P#{file}#{piece}");
const pieceKey = (home: Home, file: FileHeader["id"], nth: number): Key =>
  pieceKeys.within(home, { file, piece: String(nth).padStart(3, "0") });

/** A part of a file's bytes. */
export const filePiece = defineEntity<FilePiece, typeof pieceKeys>({
  kind: "file_piece",
  schema: piece,
  schemaVersion: 1,
  at: pieceKeys,
  ids: ({ home, file, nth }) => idsIn(pieceKeys.parse(pieceKey(home, file, nth))),
  samples: (at) =>
    sampleHomes(at).map((home) => ({ home, file: "fil_1", nth: 0, content: new Uint8Array([1, 2, 3]) })),
});

/** @throws Error for a home whose records have no files */
function idsIn<I>(ids: I | undefined): I {
  if (!ids) throw new Error("Records of this home have no files");
  return ids;
}

/** The keys of all pieces, in order. */
export const pieceKeysOf = ({ home, id, pieces }: FileHeader): Key[] =>
  Array.from({ length: pieces }, (_, nth) => pieceKey(home, id, nth));

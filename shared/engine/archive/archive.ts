import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Homes, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** How many days admissions have to answer, and how many the files lie there. */
export const days = { toAnswer: 14, toTake: 7 } as const;

const piece = z.object({
  /** Counted from 1. */
  number: z.int(),
  bytes: z.int(),
  /** Of the file as it lies there, in hex. */
  sha256: z.string(),
});

const schema = z.object({
  id: idSchema("archive"),
  state: z.enum(["asked", "making", "ready", "refused", "lapsed", "gone"]),
  why: z.string(),
  asked: doneInPerson,
  answered: doneInPerson.nullable(),
  /** The page of records to read next; null before the first and after the last. */
  next: z.object({ home: homeSchema, partition: homeSchema, cursor: z.string().nullable() }).nullable(),
  pieces: z.array(piece),
  /** Records in all pieces, by kind. */
  counts: z.record(z.string(), z.int()),
  /** ISO instants: since when it is whole, and until when it can be taken. */
  ready: z.object({ at: instantSchema, until: instantSchema }).nullable(),
  /** When the clock takes it up. */
  due: instantSchema.nullable(),
});
export type Archive = z.infer<typeof schema>;

const archiveKeys = defineKey("archive", "A#archive");
export const archiveKey = (homes: Homes): Key => archiveKeys.key(homes, {});

/** Everything a network has, as files: the one that was asked for last. Those before are told by events. */
export const archive = defineEntity<Archive, typeof archiveKeys>({
  kind: "archive",
  schema,
  schemaVersion: 1,
  at: archiveKeys,
  ids: () => ({}),
  due: (value) => value.due ?? undefined,
  samples: () => [
    {
      id: "arc_1",
      state: "asked",
      why: "Sample",
      asked: { by: { kind: "system" }, identity: "i", at: "2026-01-01T00:00:00.000Z" },
      answered: null,
      next: null,
      pieces: [],
      counts: {},
      ready: null,
      due: "2026-01-15T00:00:00.000Z",
    },
  ],
});

/** Whether nothing of it is under way or lies there. */
export const isOver = ({ state }: Archive): boolean =>
  state === "refused" || state === "lapsed" || state === "gone";

/**
 * Where a piece lies among the files. The archive's id is not to be guessed; the hash keeps apart what two runs at
 * once make of one piece, so that neither lays its own over what the record names.
 */
export const pieceAt = (
  network: string,
  { id }: Pick<Archive, "id">,
  { number, sha256 }: Pick<Archive["pieces"][number], "number" | "sha256">,
): string => `networks/${network}/${id}/${number}-${sha256.slice(0, 16)}.zip`;

/** `part-2.zip`, as it is called where it is taken. */
export const pieceName = (number: number): string => `part-${number}.zip`;

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Homes, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Days for admissions to answer, and days the files stay available. */
export const days = { toAnswer: 14, toTake: 7 } as const;

const piece = z.object({
  /** Starts at 1. */
  number: z.int(),
  bytes: z.int(),
  /** SHA-256 of the stored file, in hex. */
  sha256: z.string(),
});

const schema = z.object({
  id: idSchema("archive"),
  state: z.enum(["asked", "making", "ready", "refused", "lapsed", "gone"]),
  why: z.string(),
  asked: doneInPerson,
  answered: doneInPerson.nullable(),
  /** When others may approve it; null if there is an independent second person. */
  opens: instantSchema.nullable(),
  /** The page of records to read next; null before the first and after the last. */
  next: z.object({ home: homeSchema, partition: homeSchema, cursor: z.string().nullable() }).nullable(),
  pieces: z.array(piece),
  /** Records in all pieces, by kind. */
  counts: z.record(z.string(), z.int()),
  /** ISO instants: when it was complete, and until when it can be downloaded. */
  ready: z.object({ at: instantSchema, until: instantSchema }).nullable(),
  /** When the clock runs it next. */
  due: instantSchema.nullable(),
});
export type Archive = z.infer<typeof schema>;

const archiveKeys = defineKey("archive", "A#archive");
export const archiveKey = (homes: Homes): Key => archiveKeys.key(homes, {});

/** The latest archive request of a network. Earlier ones are in the events. */
export const archive = defineEntity<Archive, typeof archiveKeys>({
  kind: "archive",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ opens: null, ...data }),
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
      opens: null,
      next: null,
      pieces: [],
      counts: {},
      ready: null,
      due: "2026-01-15T00:00:00.000Z",
    },
  ],
});

/** Whether nothing is in progress or stored. */
export const isOver = ({ state }: Archive): boolean =>
  state === "refused" || state === "lapsed" || state === "gone";

/**
 * File key of a piece. The archive's id cannot be guessed; the hash keeps apart the results of two concurrent
 * runs, so that neither overwrites the file the record names.
 */
export const pieceAt = (
  network: string,
  { id }: Pick<Archive, "id">,
  { number, sha256 }: Pick<Archive["pieces"][number], "number" | "sha256">,
): string => `networks/${network}/${id}/${number}-${sha256.slice(0, 16)}.zip`;

/** The download name, `part-2.zip`. */
export const pieceName = (number: number): string => `part-${number}.zip`;

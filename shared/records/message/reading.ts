import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const readerSchema = z.union([z.literal("resident"), idSchema("member")]);
export type Reader = z.infer<typeof readerSchema>;

const schema = z.object({
  journey: idSchema("journey"),
  reader: readerSchema,
  /** The last message to them. */
  latest: idSchema("message"),
  /** Of the oldest one that they have not read. Null: they have read them all. */
  unreadSince: instantSchema.nullable(),
  /** When they are told of it. Null: they were, or there is nothing to tell. */
  tellAt: instantSchema.nullable(),
  readAt: instantSchema.nullable(),
});
export type Reading = z.infer<typeof schema>;
export type ReadingOf = Pick<Reading, "journey" | "reader">;

const readingKeys = defineKey("exchange", "U#{reader}");
export const readingPrefix = "U#";
export const readingKey = (homes: Homes, { journey, reader }: ReadingOf): Key =>
  readingKeys.key(homes, { journey, reader });

/** How far one of them has read, with no word of what was written: by it, they are told that a message waits. */
export const reading = defineEntity<Reading, typeof readingKeys>({
  kind: "message.reading",
  schema,
  schemaVersion: 1,
  at: readingKeys,
  ids: ({ journey, reader }) => ({ journey, reader }),
  due: ({ tellAt }) => tellAt ?? undefined,
  samples: ({ journey, member }) => {
    const at = "2026-01-01T00:00:00.000Z";
    const waiting = { journey, latest: "msg_1", unreadSince: at, tellAt: at, readAt: null } as const;
    return [
      { ...waiting, reader: "resident" },
      { ...waiting, reader: member, unreadSince: null, tellAt: null, readAt: at },
    ];
  },
});

/** Whoever reads in this scope. */
export const readerIn = ({ member }: Scope): Reader => member ?? "resident";

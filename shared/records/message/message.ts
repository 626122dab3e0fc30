import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  id: idSchema("message"),
  journey: idSchema("journey"),
  made: done,
  words: z.string(),
});
export type Message = z.infer<typeof schema>;

const messageKeys = defineKey("journey", "M#{message}");
/** Their ids sort by the time they were written. */
export const messagePrefix = "M#";

/** What a resident and whoever walks with them write to each other. Never changed, and handed over with the journey. */
export const message = defineEntity<Message, typeof messageKeys>({
  kind: "message",
  schema,
  schemaVersion: 1,
  at: messageKeys,
  ids: ({ journey, id }) => ({ journey, message: id }),
  samples: ({ journey }) => [
    {
      id: "msg_1",
      journey,
      made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      words: "Sample",
    },
  ],
});

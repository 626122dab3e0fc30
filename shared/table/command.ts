import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import { everyHome, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { defineEntity } from "./entity.ts";

const schema = z.object({
  /** The home the command changed. */
  home: homeSchema,
  /** A hash of the sender and the command id. */
  command: z.string(),
  /** A hash of the use case and its input: the same command id with another input is refused. */
  asked: z.string(),
  answer: z.unknown(),
  /** ISO instant. */
  at: instantSchema,
});
type CommandRecord = z.infer<typeof schema>;

/** Days a stored answer is kept for repeats. */
export const keptDays = 30;

const commandRecordKeys = defineKey("any/command", "C");

/** The stored answer of a command, returned to a repeat. */
export const commandRecord = defineEntity<CommandRecord, typeof commandRecordKeys>({
  kind: "command",
  schema,
  schemaVersion: 1,
  at: commandRecordKeys,
  ids: (value) => ({ home: value.home, command: value.command }),
  ttl: (value) => Math.floor(Date.parse(value.at) / 1000) + keptDays * 86_400,
  samples: (at) =>
    everyHome(at).map((home) => ({
      home,
      command: "c",
      asked: "",
      answer: null,
      at: "2026-01-01T00:00:00.000Z",
    })),
});

import * as z from "zod";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { defineEntity } from "./entity.ts";

const schema = z.object({
  /** The home the command changed. */
  home: z.string(),
  /** A hash of who sent it and its command id. */
  command: z.string(),
  /** A hash of what it asked for: the same command asking for something else is refused. */
  asked: z.string(),
  answer: z.unknown(),
  /** ISO instant. */
  at: z.string(),
});
type CommandRecord = z.infer<typeof schema>;

/** How many days an answer is kept for a repeat. */
const keptDays = 30;

/** The answer to a command that was carried out, so that a repeat reads it back. */
export const commandRecord = defineEntity<CommandRecord>({
  kind: "command",
  schema,
  schemaVersion: 1,
  key: (_, value) => ({ pk: below.command(value.home as Home, value.command), sk: "C" }),
  ttl: (value) => Math.floor(Date.parse(value.at) / 1000) + keptDays * 86_400,
  samples: (at) => [
    {
      home: `N#${at.network}#H#${at.house}`,
      command: "c",
      asked: "",
      answer: null,
      at: "2026-01-01T00:00:00Z",
    },
    {
      home: `N#${at.network}#P#${at.partner}`,
      command: "c",
      asked: "",
      answer: null,
      at: "2026-01-01T00:00:00Z",
    },
    { home: `N#${at.network}#INBOX`, command: "c", asked: "", answer: null, at: "2026-01-01T00:00:00Z" },
    { home: `N#${at.network}#INQ`, command: "c", asked: "", answer: null, at: "2026-01-01T00:00:00Z" },
    { home: `N#${at.network}#PEOPLE`, command: "c", asked: "", answer: null, at: "2026-01-01T00:00:00Z" },
    { home: `N#${at.network}#ARCHIVE`, command: "c", asked: "", answer: null, at: "2026-01-01T00:00:00Z" },
    { home: `N#${at.network}#ADM`, command: "c", asked: "", answer: null, at: "2026-01-01T00:00:00Z" },
  ],
});

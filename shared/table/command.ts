import * as z from "zod";
import { below, homeSchema, homesOf } from "#shared/tenancy/homes.ts";
import { defineEntity } from "./entity.ts";

const schema = z.object({
  /** The home the command changed. */
  home: homeSchema,
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
  key: (_, value) => ({ pk: below.command(value.home, value.command), sk: "C" }),
  ttl: (value) => Math.floor(Date.parse(value.at) / 1000) + keptDays * 86_400,
  samples: ({ network, house, partner }) => {
    const homes = homesOf(network);
    return [
      homes.house(house),
      homes.partner(partner),
      homes.inbox(),
      homes.inquiries(),
      homes.people(),
      homes.archive(),
      homes.administration(),
    ].map((home) => ({ home, command: "c", asked: "", answer: null, at: "2026-01-01T00:00:00Z" }));
  },
});

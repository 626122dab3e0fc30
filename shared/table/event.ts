import * as z from "zod";
import { below, homeSchema, homesOf } from "#shared/tenancy/homes.ts";
import { defineEntity } from "./entity.ts";

const actor = z.object({
  kind: z.enum(["member", "partner", "system", "public"]),
  id: z.string().optional(),
  name: z.string().optional(),
  role: z.string().optional(),
});

const schema = z.object({
  id: z.string(),
  /** What happened, a word of the catalogue, e.g. `referral.accepted`. */
  type: z.string(),
  /** ISO instant. */
  at: z.string(),
  actor,
  requestId: z.string(),
  /** Ids of what it is about; never a name. */
  subject: z.record(z.string(), z.string()),
  /** What changed, as words and figures the catalogue can say. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** The partition it lies in, and the home whose feed shows it. */
  in: homeSchema,
  feed: homeSchema,
  /** The partition of its command's answer, which nothing else names: whoever erases the one finds the other. */
  answer: homeSchema.optional(),
});
export type EventRecord = z.infer<typeof schema>;
export type EventActor = z.infer<typeof actor>;

/** What happened, written in the same transaction as the change, below the home that changed. */
export const event = defineEntity<EventRecord>({
  kind: "event",
  schema,
  schemaVersion: 1,
  key: (_, value) => ({ pk: value.in, sk: `L#${value.at}#${value.id}` }),
  list: (_, value) => ({ lpk: below.list(value.feed, "E"), lsk: `${value.at}#${value.id}` }),
  samples: ({ network, house, partner }) => {
    const homes = homesOf(network);
    return [
      homes.administration(),
      homes.inbox(),
      homes.house(house),
      homes.partner(partner),
      homes.people(),
      homes.inquiries(),
      homes.archive(),
      homes.erasure(),
      below.person(homes.people(), "per_1"),
    ].map((home) => ({
      id: "evt_1",
      type: "referral.accepted",
      at: "2026-01-01T00:00:00Z",
      actor: { kind: "system" },
      requestId: "req",
      subject: {},
      data: {},
      in: home,
      feed: home,
    }));
  },
});

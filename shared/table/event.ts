import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { below, everyHome, homeSchema, homesOf } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { defineEntity } from "./entity.ts";

const actor = z.object({
  kind: z.enum(["member", "partner", "resident", "guest", "link", "system", "public"]),
  id: z.string().optional(),
  name: z.string().optional(),
  role: z.string().optional(),
});

const schema = z.object({
  id: idSchema("event"),
  /** An event type of the catalogue, e.g. `referral.accepted`. */
  type: z.string(),
  /** ISO instant. */
  at: instantSchema,
  actor,
  requestId: z.string(),
  /** Ids of its subject; never a name. */
  subject: z.record(z.string(), z.string()),
  /** What changed, as codes and figures that the catalogue can put into words. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** The partition of the event, and the home whose feed shows it. */
  in: homeSchema,
  feed: homeSchema,
  /** The partition of the command's answer, named only here: an erasure finds it through the event. */
  answer: homeSchema.optional(),
});
export type EventRecord = z.infer<typeof schema>;
export type EventActor = z.infer<typeof actor>;

const eventKeys = defineKey("any", "L#{at}#{event}");

/** An event, written in the same transaction as the change, below the changed home. */
export const event = defineEntity<EventRecord, typeof eventKeys>({
  kind: "event",
  schema,
  schemaVersion: 1,
  at: eventKeys,
  ids: (value) => ({ home: value.in, at: value.at, event: value.id }),
  list: (_, value) => ({ lpk: below.list(value.feed, "E"), lsk: `${value.at}#${value.id}` }),
  samples: (at) =>
    [...everyHome(at), below.person(homesOf(at.network).people(), "per_1")].map((home) => ({
      id: "evt_1",
      type: "referral.accepted",
      at: "2026-01-01T00:00:00.000Z",
      actor: { kind: "system" },
      requestId: "req",
      subject: {},
      data: {},
      in: home,
      feed: home,
    })),
});

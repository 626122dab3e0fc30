import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** What a resident may leave out of the file for their next house, and of the one for themselves. */
const givenParts = ["tests", "reviews"] as const;
export const privateParts = [
  "plan",
  "aftercare",
  "recovery_capital",
  "milestones",
  "meetings",
  "appointments",
  "safety_plan",
  "check_ins",
] as const;
export const takenParts = [...givenParts, ...privateParts] as const;
export type TakenPart = (typeof takenParts)[number];

/** Left out unless they ask for it. */
export const mostPrivate: readonly TakenPart[] = ["safety_plan", "check_ins"];

const schema = z.object({
  journey: idSchema("journey"),
  at: instantSchema,
  parts: z.array(z.enum(takenParts)),
});
export type TakenAlong = z.infer<typeof schema>;

export const takenPrefix = "K#";
const takenKeys = defineKey("self", "K#{at}");

/** A resident took their record along: in their own list of what left, and nowhere else (45 CFR 164.528(a)(1)(ii)). */
export const takenAlong = defineEntity<TakenAlong, typeof takenKeys>({
  kind: "self.taken",
  schema,
  schemaVersion: 1,
  at: takenKeys,
  ids: ({ journey, at }) => ({ journey, at }),
  samples: ({ journey }) => [{ journey, at: "2026-01-01T00:00:00.000Z", parts: ["tests"] }],
});

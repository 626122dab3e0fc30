import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema, isBefore } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  journey: idSchema("journey"),
  /** Of the invited address (see `identityOf`), or the hash of the link's secret. */
  identity: z.string(),
  /** The address, as only who knows it recognizes it. Null: by link. */
  to: z.string().nullable(),
  invited: done,
  until: instantSchema,
  /** When the resident first came in with it. */
  openedAt: instantSchema.nullable(),
  ended: done.nullable(),
});
export type ResidentAccess = z.infer<typeof schema>;

const keys = defineKey("house/stay", "~access");
export const accessKey = (homes: Homes, { house, stay }: Pick<ResidentAccess, "house" | "stay">): Key =>
  keys.key(homes, { house, stay });

/** What staff know of a resident's own page: whom they invited, and whether it was opened. */
export const residentAccess = defineEntity<ResidentAccess, typeof keys>({
  kind: "resident.access",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house, journey }) => [
    {
      house,
      stay: "sty_1",
      journey,
      identity: "i",
      to: "s…@example.org",
      invited: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      until: "2026-01-15T00:00:00.000Z",
      openedAt: null,
      ended: null,
    },
  ],
});

/** Where it stands, and since or until when. */
export function stateOfAccess({ ended, openedAt, until }: ResidentAccess, now: Instant) {
  if (ended) return { state: "ended", at: ended.at } as const;
  if (openedAt) return { state: "opened", at: openedAt } as const;
  return { state: isBefore(now, until) ? "invited" : "lapsed", at: until } as const;
}
/** Whether someone may sign in, or soon may. */
export const isStanding = (access: ResidentAccess, now: Instant): boolean =>
  ["invited", "opened"].includes(stateOfAccess(access, now).state);

export type AccessState = ReturnType<typeof stateOfAccess>["state"];

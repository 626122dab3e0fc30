import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { MentorCard } from "./mentor-card.ts";

const schema = z.object({
  member: idSchema("member"),
  /** By name; null: nobody supervises them yet. */
  supervisor: z.string().nullable(),
  certified: z.object({ until: z.string().nullable() }).nullable(),
});
export type Standing = z.infer<typeof schema>;

/** Read with the agenda. */
const standingKeys = defineKey("member", "A#standing");
export const standingKey = (homes: Homes, member: Standing["member"]): Key =>
  standingKeys.key(homes, { member });

/** What a mentor reads of what others hold about them. */
export const standing = defineEntity<Standing, typeof standingKeys>({
  kind: "mentor.standing",
  schema,
  schemaVersion: 1,
  at: standingKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [{ member, supervisor: "Sample", certified: { until: "2027-01-01" } }],
});

export const standingOf = ({ member, supervisor, certified }: MentorCard): Standing => ({
  member,
  supervisor: supervisor?.name ?? null,
  certified,
});

import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { hasCome, instantSchema } from "#shared/kernel/instant.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** Ids alone: no house learns more of who walks with whom. */
  members: z.array(z.object({ member: idSchema("member"), until: instantSchema.nullable() })),
});
export type StayMentors = z.infer<typeof schema>;

const mentorKeys = defineKey("house/stay", "~mentors");
export const stayMentorsKey = (
  homes: Homes,
  { house, stay }: { readonly house: Id<"house">; readonly stay: Id<"stay"> },
): Key => mentorKeys.key(homes, { house, stay });

/** Who walks with the resident of a stay, so that they never test them. */
export const stayMentors = defineEntity<StayMentors, typeof mentorKeys>({
  kind: "stay.mentors",
  schema,
  schemaVersion: 1,
  at: mentorKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house, member }) => [{ house, stay: "sty_1", members: [{ member, until: null }] }],
});

export const mentorsOf = ({ mentor, cover }: Pick<Journey, "mentor" | "cover">): StayMentors["members"] => [
  ...(mentor ? [{ member: mentor, until: null }] : []),
  ...(cover ? [{ member: cover.member, until: cover.until }] : []),
];

/** Whether one of a person's memberships walks with the resident. */
export const walksWithResident = (
  found: Pick<StayMentors, "members"> | undefined,
  memberships: readonly Id<"member">[],
  now: Temporal.Instant,
): boolean =>
  (found?.members ?? []).some(
    ({ member, until }) => memberships.includes(member) && !(until && hasCome(until, now)),
  );

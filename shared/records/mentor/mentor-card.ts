import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type MemberMentor, memberMentor, memberMentorSchema } from "#shared/records/member/mentor.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Practice } from "./practice.ts";
import { awaySchema, type MentorProfile, notShown, sampleShown, shownSchema } from "./profile.ts";

const schema = memberMentorSchema.extend({
  shown: shownSchema,
  away: awaySchema.nullable(),
  supervisor: z.object({ member: idSchema("member"), name: z.string(), stands: z.boolean() }).nullable(),
});
export type MentorCard = z.infer<typeof schema>;

const cardKeys = defineKey("mentoring", "M#{member}");
export const mentorCardKey = (homes: Homes, member: MentorCard["member"]): Key =>
  cardKeys.key(homes, { member });

/** Who could walk with a resident. Supervisors alone read it. */
export const mentorCard = defineEntity<MentorCard, typeof cardKeys>({
  kind: "mentor.card",
  schema,
  schemaVersion: 1,
  at: cardKeys,
  ids: ({ member }) => ({ member }),
  list: (homes, { member }) => ({ lpk: below.list(homes.mentoring(), "M"), lsk: member }),
  samples: (at) =>
    memberMentor.samples(at).map((one) => ({ ...one, shown: sampleShown, away: null, supervisor: null })),
});

export function mentorCardOf(
  mentor: MemberMentor,
  profile: MentorProfile | undefined,
  practice: Practice | undefined,
  supervisor: MemberMentor | undefined,
): MentorCard {
  const by = practice?.supervisor && supervisor;
  return {
    ...mentor,
    shown: profile ? shownSchema.parse(profile) : notShown,
    away: profile?.away ?? null,
    supervisor: by ? { member: by.member, name: by.name, stands: by.stands } : null,
  };
}

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { type Journey, journeySchema } from "#shared/records/journey/journey.ts";
import type { MemberMentor } from "#shared/records/member/mentor.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Match } from "./match.ts";
import { wantedBy } from "./match.ts";
import { sampleWished, type Wished, wishedSchema } from "./wishes.ts";

const schema = journeySchema.pick({ name: true, house: true, cover: true, epoch: true }).extend({
  journey: idSchema("journey"),
  /** When they moved in, last; null: they never lived here after all. */
  since: z.string().nullable(),
  wished: wishedSchema.nullable(),
  mentor: z.object({ member: idSchema("member"), name: z.string(), stands: z.boolean() }).nullable(),
  /** Who is asked now, and who has said yes. */
  asked: z
    .object({
      member: idSchema("member"),
      name: z.string(),
      mentorSaid: z.boolean(),
      residentSaid: z.boolean(),
    })
    .nullable(),
  noneNow: instantSchema.nullable(),
  leaving: z.enum(wantedBy).nullable(),
});
export type Seeker = z.infer<typeof schema>;

const seekerKeys = defineKey("mentoring", "J#{journey}");
export const seekerKey = (homes: Homes, journey: Seeker["journey"]): Key =>
  seekerKeys.key(homes, { journey });

/** Whether a supervisor has to find somebody: they live here, and no mentor goes on with them. */
const needsMentor = ({ house, mentor, leaving }: Seeker): boolean =>
  (house !== null && !mentor?.stands) || leaving !== null;

/** A resident, for whoever finds mentors: those who need one are listed first, the others with their mentor. */
export const seeker = defineEntity<Seeker, typeof seekerKeys>({
  kind: "mentor.seeker",
  schema,
  schemaVersion: 1,
  at: seekerKeys,
  ids: ({ journey }) => ({ journey }),
  list: (homes, value) =>
    needsMentor(value) || value.mentor
      ? {
          lpk: below.list(homes.mentoring(), "W"),
          lsk: `${value.mentor && !needsMentor(value) ? walkingWith(value.mentor.member) : seeking}${value.journey}`,
        }
      : undefined,
  samples: ({ journey, house, member }) => {
    const none: Seeker = {
      ...{ journey, name: "Sample", house, since: "2026-01-01", wished: sampleWished, epoch: 1 },
      ...{ mentor: null, cover: null, asked: null, noneNow: null, leaving: null },
    };
    return [none, { ...none, mentor: { member, name: "Sample", stands: true } }, { ...none, house: null }];
  },
});

/** Prefixes of the list of residents. */
export const seeking = "-#";
export const walkingWith = (mentor: MemberMentor["member"]): string => `${mentor}#`;

export function seekerOf(
  { id: journey, person, name, house, cover, epoch, stays }: Journey,
  mentor: MemberMentor | undefined,
  wished: Wished | undefined,
  match: Match | undefined,
): Seeker {
  const asked = match?.proposal;
  return {
    ...{ journey, name, house: person === null ? null : house, cover, epoch },
    since: stays.at(-1)?.since ?? null,
    wished: wished ? wishedSchema.parse(wished) : null,
    mentor: mentor ? { member: mentor.member, name: mentor.name, stands: mentor.stands } : null,
    asked: asked
      ? {
          member: asked.mentor.member,
          name: asked.mentor.name,
          mentorSaid: asked.mentorSaid !== null,
          residentSaid: asked.residentSaid !== null,
        }
      : null,
    noneNow: match?.noneNow?.at ?? null,
    leaving: match?.leaving?.by ?? null,
  };
}

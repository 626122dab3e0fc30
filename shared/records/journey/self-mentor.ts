import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Dates } from "./agenda-card.ts";
import { askedOn, askedSchema } from "./capital-day.ts";
import type { Journey } from "./journey.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** By name; null while they have none. */
  mentor: z.string().nullable(),
  /** Whoever stands in for them. */
  cover: z.object({ name: z.string(), until: instantSchema }).nullable(),
  /** When they meet next; house-local. */
  nextOn: z.string().nullable(),
  /** When they look back at the plan; null before there is one. House-local. */
  nextReviewOn: z.string().nullable(),
  /** When the recovery capital questions are asked next. */
  capital: askedSchema.default(null),
  /** They moved out, and have not said yet whether to go on. */
  asksUntil: instantSchema.nullable(),
});
export type SelfMentor = z.infer<typeof schema>;

const selfMentorKeys = defineKey("self", "~mentor");
export const selfMentorKey = (homes: Homes, journey: SelfMentor["journey"]): Key =>
  selfMentorKeys.key(homes, { journey });

/** Who walks with a resident. */
export const selfMentor = defineEntity<SelfMentor, typeof selfMentorKeys>({
  kind: "self.mentor",
  schema,
  schemaVersion: 1,
  at: selfMentorKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [
    {
      ...{ journey, mentor: "Sample", cover: { name: "Sample", until: "2026-01-01T00:00:00.000Z" } },
      ...{ nextOn: "2026-01-01", nextReviewOn: "2026-01-01", capital: null, asksUntil: null },
    },
  ],
});

export function selfMentorOf(of: Journey, { rhythm, reviewDay, capitalDay }: Dates): SelfMentor {
  const { id: journey, mentor, cover, beside, parting } = of;
  const nameOf = (member: Journey["mentor"]) => beside.find((one) => one.member === member)?.name ?? null;
  const name = cover && nameOf(cover.member);
  return {
    journey,
    mentor: nameOf(mentor),
    cover: cover && name ? { name, until: cover.until } : null,
    nextOn: rhythm?.nextOn ?? null,
    nextReviewOn: reviewDay?.nextReviewOn ?? null,
    capital: askedOn(of, capitalDay),
    asksUntil: parting?.resident === null ? parting.until : null,
  };
}

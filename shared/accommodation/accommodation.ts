import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";

/** What can be answered. `working` is an answer for now; a plain no does not exist. */
export const answers = ["granted", "otherwise", "working", "refused"] as const;
export type Answer = (typeof answers)[number];

/**
 * The only grounds on which the law lets a reasonable accommodation be refused: an undue financial and
 * administrative burden, or a fundamental alteration of what the provider does (Fair Housing Act, 42 USC
 * 3604(f)(3)(B); Joint Statement of HUD and DOJ on Reasonable Accommodations, 2004, question 7).
 */
export const refusalGrounds = ["undue_burden", "fundamental_alteration"] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

const by = z.object({ member: z.string(), name: z.string() });

const decision = z.object({
  answer: z.enum(answers),
  /** What the house does, or does instead; how far it is. */
  what: z.string(),
  /** With a refusal only: why, on which ground, and what was offered instead (the same Statement asks for it). */
  ground: z.enum(refusalGrounds).nullable(),
  alternative: z.string(),
  at: z.string(),
  by,
});

const schema = z.object({
  id: z.templateLiteral(["acc_", z.string()]),
  house: z.templateLiteral(["hse_", z.string()]),
  stay: z.templateLiteral(["sty_", z.string()]),
  /** In the person's own words. Nobody asks for a diagnosis. */
  asked: z.string(),
  askedAt: z.string(),
  takenDownBy: by,
  /** Oldest first; the last one holds. */
  decisions: z.array(decision),
  /** House-local date on which the house looks at it again with the person; null where none was agreed. */
  reviewOn: z.string().nullable(),
});
export type Accommodation = z.infer<typeof schema>;

/** A record of its own below the stay: no board, no feed, no fit and no card ever holds it. */
export const accommodationsIn = (homes: Homes, at: Pick<Accommodation, "house" | "stay">): Home =>
  below.accommodations(below.stay(homes.house(at.house), at.stay));

export const accommodationKey = (
  homes: Homes,
  at: Pick<Accommodation, "house" | "stay">,
  id: Accommodation["id"],
): Key => ({ pk: accommodationsIn(homes, at), sk: id });

/** What somebody asked for so that they can live in the house as others do, and what was answered. Never deleted. */
export const accommodation = defineEntity<Accommodation>({
  kind: "accommodation",
  schema,
  schemaVersion: 1,
  key: (homes, value) => accommodationKey(homes, value, value.id),
  samples: ({ house }) => [
    {
      id: "acc_1",
      house,
      stay: "sty_1",
      asked: "Sample",
      askedAt: "2026-01-01T00:00:00Z",
      takenDownBy: { member: "mem_1", name: "Sample" },
      decisions: [],
      reviewOn: null,
    },
  ],
});

/** What holds now: the last answer, or none yet. */
export const inForce = ({ decisions }: Pick<Accommodation, "decisions">) => decisions.at(-1);

import type * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Journey, journeySchema } from "./journey.ts";

const schema = journeySchema
  .pick({ name: true, house: true, mentor: true, cover: true, beside: true, epoch: true })
  .extend({ journey: idSchema("journey") });
export type MentoringCard = z.infer<typeof schema>;

const mentoringKeys = defineKey("mentoring", "J#{journey}");
export const mentoringCardKey = (homes: Homes, journey: Journey["id"]): Key =>
  mentoringKeys.key(homes, { journey });

/** Who walks with a resident, for whoever matches mentors: nothing of what they said. */
export const mentoringCard = defineEntity<MentoringCard, typeof mentoringKeys>({
  kind: "mentoring.journey",
  schema,
  schemaVersion: 1,
  at: mentoringKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey, house }) => [
    { journey, name: "Sample", house, mentor: null, cover: null, beside: [], epoch: 1 },
  ],
});

export function mentoringCardOf(of: Journey): MentoringCard {
  const { id: journey, name, house, mentor, cover, beside, epoch } = of;
  return { journey, name, house, mentor, cover, beside, epoch };
}

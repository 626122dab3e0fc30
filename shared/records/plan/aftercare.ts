import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { disclosureBases } from "#shared/records/referral/payload/sections.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Why there is none: they came without a referral, it is no longer kept, or it had no plan. */
export const withoutAftercare = ["no_referral", "gone", "no_plan"] as const;

const schema = z.object({
  journey: idSchema("journey"),
  /** Whose referral it was in: shown to no one else whose the journey becomes. */
  person: idSchema("person"),
  carriedAt: instantSchema,
  /** As the program wrote it, with where it is from and what protects it (42 CFR 2.12(d)(2)). */
  found: z.union([
    z.enum(withoutAftercare),
    z.object({
      words: z.string(),
      /** Empty: not stated. */
      program: z.string(),
      basis: z.enum(disclosureBases),
      receivedAt: instantSchema,
    }),
  ]),
});
export type AftercarePlan = z.infer<typeof schema>;

const keys = defineKey("journey", "~aftercare");

/** As a program wrote it. */
export type SentAftercare = Exclude<AftercarePlan["found"], string>;

/** The aftercare plan that came with a resident's referral, once they asked for it. The system alone writes it. */
export const aftercarePlan = defineEntity<AftercarePlan, typeof keys>({
  kind: "plan.aftercare",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey, person }) => {
    const carriedAt = "2026-01-01T00:00:00.000Z";
    const found = { words: "Sample", program: "Sample", basis: "part_2", receivedAt: carriedAt } as const;
    return [
      { journey, person, carriedAt, found: "no_plan" },
      { journey, person, carriedAt, found },
    ];
  },
});

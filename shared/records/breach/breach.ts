import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** What kinds of information were involved. */
export const informationKinds = [
  "name",
  "contact",
  "birth_date",
  "residence",
  "substance_use",
  "health",
  "testing",
  "financial",
  "government_id",
  "other",
] as const;

/** What is on record of an incident. Days are network-local dates. No one is named in it. */
export const breachContent = z.object({
  /** The first day that anyone in the workforce knew, or would have known with reasonable diligence. */
  discoveredOn: z.string(),
  /** The day it happened; null if not known. */
  happenedOn: z.string().nullable(),
  what: z.string(),
  information: z.array(z.enum(informationKinds)),
  /** How many people’s records. */
  people: z.int(),
  /** Where the list of these people is kept. */
  listAt: z.string(),
});
export type BreachContent = z.infer<typeof breachContent>;

/** The four factors (45 CFR 164.402, “breach”, (2)(i) to (iv)). */
export const factors = ["nature", "recipient", "viewed", "mitigated"] as const;
export const decisions = ["notify", "low_probability"] as const;

const assessment = done.extend({
  nature: z.string(),
  recipient: z.string(),
  viewed: z.string(),
  mitigated: z.string(),
  decision: z.enum(decisions),
  reason: z.string(),
});
export type Assessment = z.infer<typeof assessment>;

/** Individuals (45 CFR 164.404), the media (164.406), HHS (164.408), a state, or others such as an insurer. */
export const noticeKinds = ["individuals", "hhs", "media", "state", "other"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const notice = done.extend({
  to: z.enum(noticeKinds),
  sentOn: z.string(),
  how: z.string(),
  /** It was entered in error. */
  error: done.nullable(),
});

const schema = breachContent.extend({
  id: idSchema("breach"),
  recorded: done,
  /** What was on record before each correction, the latest last. */
  corrections: z.array(done.extend({ was: breachContent })),
  /** The latest last: that one stands. */
  assessments: z.array(assessment),
  notices: z.array(notice),
  closed: done.nullable(),
});
export type Breach = z.infer<typeof schema>;

export const breachPrefix = "BREACH#";
const breachKeys = defineKey("administration", "BREACH#{breach}");
export const breachKey = (homes: Homes, breach: Breach["id"]): Key => breachKeys.key(homes, { breach });

/** An incident with protected records: assessed, decided and, if it is a breach, made known. */
export const breach = defineEntity<Breach, typeof breachKeys>({
  kind: "breach",
  schema,
  schemaVersion: 1,
  at: breachKeys,
  ids: ({ id }) => ({ breach: id }),
  samples: () => [
    {
      id: "brc_1",
      discoveredOn: "2026-01-01",
      happenedOn: null,
      what: "Sample",
      information: ["name"],
      people: 1,
      listAt: "Sample",
      recorded: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      corrections: [],
      assessments: [],
      notices: [],
      closed: null,
    },
  ],
});

const policySchema = z.object({ stateLaw: z.string(), changed: done });
const policyKeys = defineKey("administration", "A#breach-policy");
export const breachPolicyKey = (homes: Homes): Key => policyKeys.key(homes, {});

/** What the network's state requires besides federal law, in its own words. */
export const breachPolicy = defineEntity<z.infer<typeof policySchema>, typeof policyKeys>({
  kind: "breach.policy",
  schema: policySchema,
  schemaVersion: 1,
  at: policyKeys,
  ids: () => ({}),
  samples: () => [
    { stateLaw: "Sample", changed: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } } },
  ],
});

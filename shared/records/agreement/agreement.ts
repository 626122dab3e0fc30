import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { fileRef } from "#shared/records/file/file.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/**
 * Business associate agreement (45 CFR 164.504(e)); qualified service organization agreement (42 CFR 2.11); one
 * paper that is both; any other.
 */
export const agreementKinds = ["baa", "qsoa", "baa_qsoa", "other"] as const;

/** What happens when its term ends. */
export const renewals = ["ends", "renews"] as const;

/** What it says. Days are network-local dates. */
export const agreementContent = z.object({
  kind: z.enum(agreementKinds),
  /** The organization it is with. */
  party: z.string(),
  /** What they do for the network. */
  service: z.string(),
  signedOn: z.string(),
  effectiveOn: z.string(),
  /** The last day of its term; null: none stated. */
  termEnds: z.string().nullable(),
  renewal: z.enum(renewals),
  /** Where the signed paper is kept. */
  keptAt: z.string(),
});
export type AgreementContent = z.infer<typeof agreementContent>;

const schema = agreementContent.extend({
  id: idSchema("agreement"),
  recorded: done,
  /** What it said before each correction, the latest last. */
  corrections: z.array(done.extend({ was: agreementContent })),
  /** The agreement that took its place. */
  replaced: done.extend({ newer: idSchema("agreement") }).nullable(),
  /** The signed paper, photographed or scanned. */
  scans: z.array(fileRef),
  /** It was ended before its term. */
  ended: done.extend({ on: z.string(), reason: z.string() }).nullable(),
});
export type Agreement = z.infer<typeof schema>;

export const agreementPrefix = "AGREEMENT#";
const agreementKeys = defineKey("administration", "AGREEMENT#{agreement}");
export const agreementKey = (homes: Homes, agreement: Agreement["id"]): Key =>
  agreementKeys.key(homes, { agreement });

const sample: Agreement = {
  id: "agr_1",
  kind: "baa",
  party: "Sample",
  service: "Sample",
  signedOn: "2026-01-01",
  effectiveOn: "2026-01-01",
  termEnds: "2027-01-01",
  renewal: "ends",
  keptAt: "Sample",
  recorded: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
  corrections: [],
  scans: [],
  replaced: null,
  ended: null,
};

/** An agreement on file that lets an outside organization handle protected records. */
export const agreement = defineEntity<Agreement, typeof agreementKeys>({
  kind: "agreement",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ scans: [], ...data }),
  at: agreementKeys,
  ids: ({ id }) => ({ agreement: id }),
  samples: () => [sample],
});

/** Days ahead of the end of a term on which administrators are reminded. */
export const remindedAhead = [60, 30, 0] as const;

export type Standing = "upcoming" | "in_force" | "ending" | "expired" | "term_over" | "replaced" | "ended";

/** How an agreement stands on a day. `term_over`: it renews by itself, and its recorded term has passed. */
export function standingOf(
  { replaced, ended, effectiveOn, termEnds, renewal }: Agreement,
  today: Temporal.PlainDate,
): Standing {
  const day = today.toString();
  if (replaced) return "replaced";
  if (ended && ended.on <= day) return "ended";
  if (effectiveOn > day) return "upcoming";
  if (termEnds === null) return "in_force";
  if (termEnds < day) return renewal === "renews" ? "term_over" : "expired";
  const left = today.until(Temporal.PlainDate.from(termEnds), { largestUnit: "day" }).days;
  return left <= remindedAhead[0] ? "ending" : "in_force";
}

/** The day to remind administrators of; null if there is none any more. */
export const deadlineOf = ({ replaced, ended, termEnds }: Agreement): string | null =>
  replaced || ended ? null : termEnds;

import * as z from "zod";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { letterheadSchema, noLetterhead } from "#shared/records/house/letterhead.ts";
import { reviewSchema } from "#shared/records/packet/review.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Consent, consentSchema } from "./consent.ts";

export const consentContent = z.object({
  /** The language it was shown and signed in. */
  language: z.string(),
  title: z.string(),
  blocks: z.array(
    z.union([
      z.object({ is: z.literal("text"), text: z.string() }),
      z.object({ is: z.literal("rows"), rows: z.array(z.tuple([z.string(), z.string()])) }),
    ]),
  ),
  /** What they check when they sign. */
  statement: z.string(),
});
/** A consent form in words, exactly as it is shown. */
export type ConsentContent = z.infer<typeof consentContent>;

const schema = z.object({
  id: consentSchema.shape.id,
  person: consentSchema.shape.person,
  letterhead: letterheadSchema,
  timeZone: z.string(),
  content: consentContent,
  /** `hashOf` the content: proves that it is what was signed. */
  contentHash: z.string(),
  /** The hash of its English version, if it was signed in another language. */
  english: z.string().nullable(),
  /** Signed in another language: its English version, and who had compared the two. */
  translated: z.object({ english: consentContent, review: reviewSchema }).nullable().default(null),
  signed: z.object({ name: z.string(), as: z.string(), at: instantSchema }),
  /** The staff member who handed the device over; null: no one did. */
  witness: actedBy.nullable(),
});
export type ConsentPaper = z.infer<typeof schema>;

export const hashOf = (value: ConsentContent): string => fingerprint(value);

const paperKeys = defineKey("consents", "S#{consent}");
export const consentPaperKey = (homes: Homes, person: Consent["person"], consent: Consent["id"]): Key =>
  paperKeys.key(homes, { person, consent });

const sample: ConsentContent = { language: "en", title: "Sample", blocks: [], statement: "Sample" };

/** A consent as it was signed on a screen. It is never changed. */
export const consentPaper = defineEntity<ConsentPaper, typeof paperKeys>({
  kind: "consent.paper",
  schema,
  schemaVersion: 1,
  at: paperKeys,
  ids: ({ person, id }) => ({ person, consent: id }),
  samples: ({ person }) => [
    {
      id: "con_1",
      person,
      letterhead: noLetterhead,
      timeZone: "America/Los_Angeles",
      content: sample,
      contentHash: hashOf(sample),
      english: null,
      translated: null,
      signed: { name: "Sample", as: "Sample", at: "2026-01-01T00:00:00.000Z" },
      witness: { kind: "system" },
    },
  ],
});

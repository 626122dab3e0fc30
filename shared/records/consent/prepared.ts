import * as z from "zod";
import { personNameSchema } from "#shared/kernel/person-name.ts";
import { letterheadSchema, noLetterhead } from "#shared/records/house/letterhead.ts";
import { reviewSchema } from "#shared/records/packet/review.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Consent, consentSchema } from "./consent.ts";

const { id, person, kind, recipient, purpose, mayReturn, expires, irrevocableUntil, discloser, of } =
  consentSchema.shape;

const schema = z.object({
  /** The consent it becomes once it is signed. */
  id,
  person,
  kind,
  discloser,
  recipient,
  what: consentSchema.shape.leaves.shape.what,
  purpose,
  mayReturn,
  expires,
  irrevocableUntil,
  of,
  /** Whose consent it is, as on file that day. */
  patient: z.object({
    legalName: personNameSchema.shape.legalName,
    preferredName: personNameSchema.shape.preferredName,
  }),
  letterhead: letterheadSchema,
  timeZone: z.string(),
  /** Its wording in Spanish, which a person had reviewed when it was prepared; null: it is read in English alone. */
  spanish: z.object({ wording: z.string(), review: reviewSchema }).nullable().default(null),
  prepared: done,
  /** They chose not to sign it. */
  refused: done.nullable(),
});
/** A consent that is not signed yet: nothing may leave under it. It holds all that is shown, so signing reads nothing else. */
export type PreparedConsent = z.infer<typeof schema>;

/** Days until one that was never answered is deleted; one that was refused goes with the accounting, after three years. */
const daysKept = { waiting: 90, refused: 3 * 366 };

const preparedKeys = defineKey("consents", "P#{consent}");
export const preparedKey = (homes: Homes, of: Consent["person"], consent: Consent["id"]): Key =>
  preparedKeys.key(homes, { person: of, consent });

export const preparedConsent = defineEntity<PreparedConsent, typeof preparedKeys>({
  kind: "consent.prepared",
  schema,
  schemaVersion: 1,
  at: preparedKeys,
  ids: (value) => ({ person: value.person, consent: value.id }),
  ttl: ({ prepared, refused }) =>
    Math.floor(Date.parse((refused ?? prepared).at) / 1000) +
    daysKept[refused ? "refused" : "waiting"] * 86_400,
  samples: (at) => [
    {
      id: "con_2",
      person: at.person,
      kind: "family",
      discloser: "Sample LLC",
      recipient: "Sample",
      what: ["residency"],
      purpose: "Family support",
      mayReturn: [],
      expires: { on: "2027-01-01" },
      irrevocableUntil: null,
      of: { house: at.house, stay: "sty_1", referral: null },
      patient: { legalName: "Sample", preferredName: null },
      letterhead: noLetterhead,
      timeZone: "America/Los_Angeles",
      spanish: null,
      prepared: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      refused: null,
    },
  ],
});

import * as z from "zod";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { weekdays } from "#shared/records/house/house.ts";
import { letterheadSchema, noLetterhead } from "#shared/records/house/letterhead.ts";
import { contactSchema } from "#shared/records/stay/contacts.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames } from "#shared/tenancy/roles.ts";
import { documentParts } from "./parts.ts";
import { signedSpanishSchema } from "./review.ts";

const medication = z.object({
  name: z.string(),
  dose: z.string(),
  /** As counted, e.g. `28 tablets`. */
  count: z.string(),
  controlled: z.boolean(),
  /** Who stores it, and where. */
  kept: z.string(),
});

/** The amounts and days of a fee agreement, as signed. Cents; 0 for none. */
export const feeTermsSchema = z.object({
  weeklyFeeCents: z.int(),
  dueDay: z.enum(weekdays),
  lateFeeCents: z.int(),
  /** Null without a late fee. */
  lateAfterDays: z.int().nullable(),
  depositCents: z.int(),
  /** Null without a deposit. */
  depositReturnDays: z.int().nullable(),
});
export type FeeTerms = z.infer<typeof feeTermsSchema>;

export const contentSchema = z.discriminatedUnion("is", [
  /** The house's own text, exactly as shown. */
  z.object({ is: z.literal("text"), text: z.string() }),
  /** `text`: other charges and terms, in the house's words. */
  z.object({ is: z.literal("fees"), terms: feeTermsSchema, text: z.string() }),
  z.object({
    is: z.literal("contacts"),
    emergency: z.array(contactSchema),
    safe: z.object({
      phone: z.string(),
      email: z.string(),
      mayLeaveMessage: z.boolean(),
      note: z.string(),
    }),
  }),
  /** In the person's words, with the house's commitment. */
  z.object({
    is: z.literal("recurrence_plan"),
    signs: z.string(),
    helps: z.string(),
    call: z.string(),
    go: z.string(),
    house: z.string(),
  }),
  z.object({
    is: z.literal("belongings"),
    items: z.array(z.object({ what: z.string(), note: z.string() })),
  }),
  /** `countedWith` is the second counter; the first is the witness. */
  z.object({ is: z.literal("medications"), items: z.array(medication), countedWith: z.string() }),
]);
export type Content = z.infer<typeof contentSchema>;
export type ContentOf<K extends Content["is"]> = Extract<Content, { is: K }>;
/** Narrows a content to one kind. */
export const isContent =
  <K extends Content["is"]>(kind: K) =>
  (value: Content): value is ContentOf<K> =>
    value.is === kind;
const schema = z.object({
  id: idSchema("document"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** As on that day. */
  letterhead: letterheadSchema,
  part: z.enum(documentParts),
  content: contentSchema,
  /** `hashOf` the content: proves that the stored content is what was signed. */
  contentHash: z.string(),
  signed: z.object({
    /** As the person typed it, once for all documents. */
    name: z.string(),
    /** As on file. */
    as: z.string(),
    /** The statement above their signature, in full. */
    statement: z.string(),
    /** On paper: when it was recorded. */
    at: instantSchema,
  }),
  /** The staff member who handed it over and signs for the house; on paper, who recorded it. */
  witness: z.object({ by: actedBy, role: z.enum(roleNames) }),
  /** Null: signed on a screen. */
  paper: z
    .object({
      /** The date written on it, in the house's zone. */
      on: z.string(),
      /** Who saw it signed. */
      witness: z.string(),
      /** Where the original is kept. */
      original: z.string(),
    })
    .nullable()
    .default(null),
  /** They read and signed it in Spanish; `content` is the English version it is bound to. */
  spanish: signedSpanishSchema.nullable().default(null),
  /** Its record was entered in error; on paper only. */
  error: z.object({ at: instantSchema, by: actedBy, reason: z.string() }).nullable().default(null),
  /** The document it replaces, which stays on file. */
  supersedes: idSchema("document").nullable(),
});
export type SignedDocument = z.infer<typeof schema>;

/** Compares the shown text with the signed one, and later detects a changed text. */
export const hashOf = (value: Content): string => fingerprint(value);

/** The same with the Spanish beside it, if that is what they read. */
export const hashShown = (value: Content, spanish: { readonly text: string } | null | undefined): string =>
  spanish ? fingerprint([hashOf(value), spanish.text]) : hashOf(value);

const documentKeys = defineKey("house/stay/documents", "{document}");
export const documentKey = (
  homes: Homes,
  at: Pick<SignedDocument, "house" | "stay">,
  id: SignedDocument["id"],
): Key => documentKeys.key(homes, { house: at.house, stay: at.stay, document: id });

const earlier = z.looseObject({ houseName: z.string(), networkName: z.string() });

/** Before documents had a letterhead: the names of the network and the house. */
function upgradeDocument(data: unknown): unknown {
  const { houseName, networkName, ...was } = earlier.parse(data);
  return { ...was, letterhead: { ...noLetterhead, entity: networkName, house: houseName } };
}

const sampleText: Content = { is: "text", text: "Sample" };

/**
 * Something a resident signed. What it says is never changed, nor is it deleted: a mistake is fixed by signing again. Only
 * the record of a paper can be marked as entered in error.
 */
export const signedDocument = defineEntity<SignedDocument, typeof documentKeys>({
  kind: "stay.document",
  schema,
  schemaVersion: 2,
  upgrade: upgradeDocument,
  at: documentKeys,
  ids: ({ house, stay, id }) => ({ house, stay, document: id }),
  samples: ({ house }) => [
    {
      id: "doc_1",
      house,
      stay: "sty_1",
      letterhead: {
        entity: "Sample LLC",
        house: "Sample House",
        address: "1 Sample Street",
        phone: "555-0100",
      },
      part: "fees",
      content: sampleText,
      contentHash: hashOf(sampleText),
      signed: { name: "Sample", as: "Sample", statement: "Sample", at: "2026-01-01T00:00:00.000Z" },
      witness: { by: { kind: "system" }, role: "house_staff" },
      paper: null,
      spanish: null,
      error: null,
      supersedes: null,
    },
  ],
});

import * as z from "zod";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { hasBlank } from "#shared/kernel/text.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Content } from "./document.ts";
import { consentPart, type TextPart, textParts } from "./parts.ts";
import { reviewSchema } from "./review.ts";
import { signatureWording } from "./signature-in-spanish.ts";
import type { PacketTexts } from "./texts.ts";

/** Wordings that come with the product in both languages. A network reviews the Spanish, and does not write it. */
const shippedParts = [consentPart, "consent_forms"] as const;
export type ShippedPart = (typeof shippedParts)[number];

/** What residents sign that can be offered in Spanish. */
export const spanishParts = [...textParts, ...shippedParts] as const;
export type SpanishPart = (typeof spanishParts)[number];
export const isShipped = (part: SpanishPart): part is ShippedPart => shippedParts.some((one) => one === part);

const entrySchema = z.object({
  /** Empty for a wording that comes with the product. */
  text: z.string(),
  /** `boundTo` the English it translates. */
  english: z.string(),
  /** Null: a draft, which is not offered. */
  review: reviewSchema.nullable(),
});
export type SpanishEntry = z.infer<typeof entrySchema>;

const schema = z.object({
  of: z.union([z.literal("network"), idSchema("house")]),
  texts: z.partialRecord(z.enum(spanishParts), entrySchema),
  changedAt: instantSchema,
});
export type PacketSpanish = z.infer<typeof schema>;

const spanishKeys = defineKey("directory", "T#spanish#{of}");
export const packetSpanishKey = (homes: Homes, of: PacketTexts["of"]): Key => spanishKeys.key(homes, { of });

/** What residents sign, in Spanish: the network's, or one house's. Only administration writes. */
export const packetSpanish = defineEntity<PacketSpanish, typeof spanishKeys>({
  kind: "packet.spanish",
  schema,
  schemaVersion: 1,
  at: spanishKeys,
  ids: ({ of }) => ({ of }),
  samples: ({ house }) =>
    (["network", house] as const).map((of) => ({ of, texts: {}, changedAt: "2026-01-01T00:00:00.000Z" })),
});

/** Tells one English wording from another. */
export const boundTo = (english: string): string => fingerprint(english);

/** A Spanish text that may be offered. */
export type ReviewedSpanish = Pick<SpanishEntry, "text"> & {
  readonly review: NonNullable<SpanishEntry["review"]>;
};

/** The entry, if a person reviewed it against this very English. */
const reviewed = (entry: SpanishEntry | undefined, english: string): ReviewedSpanish | undefined =>
  entry?.review && entry.english === english && !hasBlank(entry.text)
    ? { text: entry.text, review: entry.review }
    : undefined;

/** Who reviewed the product's wording of consent forms, if it was this very one. */
export const consentReview = (network: PacketSpanish | undefined, wording: string) =>
  reviewed(network?.texts.consent_forms, wording)?.review;

/** What a house's residents may read and sign in Spanish. */
export interface SpanishInForce {
  readonly texts: Readonly<Partial<Record<TextPart, ReviewedSpanish>>>;
  /** What is signed around every text; without it nothing is signed in Spanish. */
  readonly signature: ReviewedSpanish | undefined;
}

/** The Spanish of the English texts in force: the house's own, otherwise the network's. */
export function spanishInForce(
  texts: Readonly<Record<TextPart, Content | undefined>>,
  { own, network }: Readonly<Record<"own" | "network", PacketSpanish | undefined>>,
): SpanishInForce {
  const found = textParts.map((part) => {
    const content = texts[part];
    if (content?.is !== "text" && content?.is !== "fees") return [part, undefined];
    const english = boundTo(content.text);
    return [part, reviewed(own?.texts[part], english) ?? reviewed(network?.texts[part], english)];
  });
  return {
    texts: Object.fromEntries(found),
    signature: reviewed(network?.texts[consentPart], signatureWording),
  };
}

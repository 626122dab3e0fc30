import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema } from "#shared/kernel/instant.ts";
import { hasBlank } from "#shared/kernel/text.ts";
import { type HouseTexts, nothingWritten } from "#shared/records/house/house.ts";
import type { HouseWriting } from "#shared/records/house/records.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Content, FeeTerms } from "./document.ts";
import type { TextPart } from "./parts.ts";

/** Texts a network writes once for its houses; a house may have its own version. */
export const writtenParts = [
  "rights",
  "provider_choice",
  "grievance",
  "testing",
  "recurrence_rule",
  "emergency",
] as const;
export type WrittenPart = (typeof writtenParts)[number];

const schema = z.object({
  /** The owner: the network, or one house. */
  of: z.union([z.literal("network"), idSchema("house")]),
  /** Empty where not written: then the network's is used, and without that there is nothing to sign. */
  texts: z.record(z.enum(writtenParts), z.string()),
  /** Since when each text has its wording; missing if never written or from before this was kept. */
  since: z.partialRecord(z.enum(writtenParts), instantSchema).default({}),
  /** Null: never written. */
  changedAt: instantSchema.nullable(),
});
export type PacketTexts = z.infer<typeof schema>;

const packetTextsKeys = defineKey("directory", "T#packet#{of}");
export const packetTextsKey = (homes: Homes, of: PacketTexts["of"]): Key =>
  packetTextsKeys.key(homes, { of });

const none = {
  rights: "",
  provider_choice: "",
  grievance: "",
  testing: "",
  recurrence_rule: "",
  emergency: "",
};
export const noTexts = (of: PacketTexts["of"]): PacketTexts => ({
  of,
  texts: { ...none },
  since: {},
  changedAt: null,
});

/** What residents sign at move-in, on the directory so that houses can read it. Only administration writes. */
export const packetTexts = defineEntity<PacketTexts, typeof packetTextsKeys>({
  kind: "packet.texts",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ ...data, texts: { ...none, ...z.looseObject({}).parse(data.texts) } }),
  at: packetTextsKeys,
  ids: ({ of }) => ({ of }),
  samples: ({ house }) => [noTexts("network"), noTexts(house)],
});

interface Written {
  readonly house: Omit<HouseTexts, "house"> | undefined;
  readonly fees: FeeTerms | undefined;
  readonly own: PacketTexts | undefined;
  readonly network: PacketTexts | undefined;
}

/**
 * What a house's residents sign: its own texts, otherwise the network's. Undefined if none is written, or if
 * something in it still has to be filled in.
 */
export function textsInForce({
  house = nothingWritten,
  fees,
  own,
  network,
}: Written): Readonly<Record<TextPart, Content | undefined>> {
  const said = (text: string): Content | undefined =>
    text === "" || hasBlank(text) ? undefined : { is: "text", text };
  const written = (part: WrittenPart) => said(own?.texts[part] || network?.texts[part] || "");
  return {
    fees: fees && !hasBlank(house.fees) ? { is: "fees", terms: fees, text: house.fees } : undefined,
    refund_policy: said(house.refundPolicy),
    rules: said(house.rules),
    rights: written("rights"),
    provider_choice: written("provider_choice"),
    grievance: written("grievance"),
    testing: written("testing"),
    recurrence_rule: written("recurrence_rule"),
    emergency: written("emergency"),
  };
}

/** Since when the texts in force have their wording. Undefined: unknown. */
export function sinceWhen({
  house,
  own,
  network,
}: {
  readonly house: Pick<HouseWriting, "since"> | undefined;
  readonly own: PacketTexts | undefined;
  readonly network: PacketTexts | undefined;
}): Readonly<Record<TextPart, Instant | undefined>> {
  const written = (part: WrittenPart) => (own?.texts[part] ? own : network)?.since[part];
  return {
    fees: house?.since.fees,
    refund_policy: house?.since.refundPolicy,
    rules: house?.since.rules,
    rights: written("rights"),
    provider_choice: written("provider_choice"),
    grievance: written("grievance"),
    testing: written("testing"),
    recurrence_rule: written("recurrence_rule"),
    emergency: written("emergency"),
  };
}

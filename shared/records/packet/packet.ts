import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Change, card, remove } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { emailedCopySchema } from "./copies.ts";
import type { SignedDocument } from "./document.ts";
import { type Part, parts } from "./parts.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** The active document of each signed part. */
  signed: z.partialRecord(
    z.enum(parts),
    z.object({
      document: idSchema("document"),
      hash: z.string(),
      at: instantSchema,
      /** The date on the paper; null if signed on a screen. */
      paper: z.string().nullable().default(null),
    }),
  ),
  /** The consent to sign on a screen, and the signature adopted with it; null for none. */
  consent: z
    .object({
      document: idSchema("document"),
      name: z.string(),
      at: instantSchema,
    })
    .nullable()
    .default(null),
  /** The person chose to sign on paper, before or after a consent; null again with the next consent. */
  onPaperSince: instantSchema.nullable().default(null),
  /** Newest first. */
  copies: z.array(emailedCopySchema).default([]),
  changedAt: instantSchema,
});
export type Packet = z.infer<typeof schema>;

const packetKeys = defineKey("house/stay", "~packet");
export const packetKey = (homes: Homes, house: Packet["house"], stay: Packet["stay"]): Key =>
  packetKeys.key(homes, { house, stay });

/** A packet with nothing signed. */
export const noPacket = (
  { house, stay }: Pick<Packet, "house" | "stay">,
  changedAt: Packet["changedAt"],
): Packet => ({
  house,
  stay,
  signed: {},
  consent: null,
  onPaperSince: null,
  copies: [],
  changedAt,
});

const earlier = z.looseObject({
  consent: z.looseObject({ withdrawnAt: z.string().nullable() }).nullable().default(null),
});

/** Before paper could be chosen without a consent. */
const upgradePacket = (data: unknown): unknown => {
  const was = earlier.parse(data);
  return { ...was, onPaperSince: was.consent?.withdrawnAt ?? null };
};

/** The signed parts of a stay. Created by the first signature; its version orders concurrent signatures. */
export const packet = defineEntity<Packet, typeof packetKeys>({
  kind: "stay.packet",
  schema,
  schemaVersion: 2,
  upgrade: upgradePacket,
  at: packetKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [noPacket({ house, stay: "sty_1" }, "2026-01-01T00:00:00.000Z")],
});

/** A document as the packet lists it. */
export const listed = ({
  id,
  contentHash,
  signed,
  paper,
}: SignedDocument): NonNullable<Packet["signed"][Part]> => ({
  document: id,
  hash: contentHash,
  at: signed.at,
  paper: paper?.on ?? null,
});

/** The signature the person adopted, if their consent is in force. */
export const signatureOf = (
  value: Pick<Packet, "consent" | "onPaperSince"> | undefined,
): string | undefined => (value?.consent && value.onPaperSince === null ? value.consent.name : undefined);

export interface Progress {
  readonly signed: number;
  /** How many of those on paper. */
  readonly paper: number;
  readonly of: number;
}
export const progressOf = (value: Pick<Packet, "signed"> | undefined): Progress => ({
  signed: parts.filter((part) => value?.signed[part]).length,
  paper: parts.filter((part) => value?.signed[part]?.paper).length,
  of: parts.length,
});
export const isWhole = ({ signed, of }: Pick<Progress, "signed" | "of">): boolean => signed === of;

/** Fees and refund policy are signed before any money is taken (NARR 1.A.3.a, 1.A.3.c). */
export const mayTakeMoney = (value: Pick<Packet, "signed"> | undefined): boolean =>
  value?.signed.fees !== undefined && value.signed.refund_policy !== undefined;

/** The first unsigned part that can be signed; undefined if there is none. */
export const nextPart = (
  value: Pick<Packet, "signed"> | undefined,
  can: (part: Part) => boolean,
): Part | undefined => parts.find((part) => !value?.signed[part] && can(part));

const cardSchema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  signed: z.int(),
  of: z.int(),
});
export type PacketCard = z.infer<typeof cardSchema>;

const packetCardKeys = defineKey("house", "P#{stay}");
const packetCardKey = (homes: Homes, house: Packet["house"], stay: Packet["stay"]): Key =>
  packetCardKeys.key(homes, { house, stay });

/** Unfinished paperwork of an open stay, on the house's board: counts only. Removed once all is signed. */
export const packetCard = defineEntity<PacketCard, typeof packetCardKeys>({
  kind: "packet.card",
  schema: cardSchema,
  schemaVersion: 1,
  at: packetCardKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [{ house, stay: "sty_1", signed: 2, of: 12 }],
});

/** What the board shows of a packet. The packet's own change holds the version. */
export function onBoard(
  homes: Homes,
  value: Pick<Packet, "house" | "stay" | "signed">,
  version: number,
): Change {
  const { house, stay } = value;
  const { signed, of } = progressOf(value);
  return isWhole({ signed, of })
    ? offBoard(homes, value)
    : card(packetCard, { house, stay, signed, of }, version);
}
/** Removes an ended stay's paperwork from the board. */
export const offBoard = (homes: Homes, { house, stay }: Pick<Packet, "house" | "stay">): Change =>
  remove("packet.card", packetCardKey(homes, house, stay));

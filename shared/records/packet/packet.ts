import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { type Change, card, remove } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Part, parts } from "./parts.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** The document in force of each part that was signed. */
  signed: z.partialRecord(
    z.enum(parts),
    z.object({ document: idSchema("document"), hash: z.string(), at: z.string() }),
  ),
  changedAt: z.string(),
});
export type Packet = z.infer<typeof schema>;

const packetKeys = defineKey("house/stay", "~packet");
export const packetKey = (homes: Homes, house: Packet["house"], stay: Packet["stay"]): Key =>
  packetKeys.key(homes, { house, stay });

/** What of a stay's papers is signed. Not there until something is. Its version lets one of two signers be first. */
export const packet = defineEntity<Packet, typeof packetKeys>({
  kind: "stay.packet",
  schema,
  schemaVersion: 1,
  at: packetKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [{ house, stay: "sty_1", signed: {}, changedAt: "2026-01-01T00:00:00Z" }],
});

export interface Progress {
  readonly signed: number;
  readonly of: number;
}
export const progressOf = (value: Pick<Packet, "signed"> | undefined): Progress => ({
  signed: parts.filter((part) => value?.signed[part]).length,
  of: parts.length,
});
export const isWhole = ({ signed, of }: Progress): boolean => signed === of;

/** Fees and refund policy are signed before any money is taken (NARR 1.A.3.a, 1.A.3.c). */
export const mayTakeMoney = (value: Pick<Packet, "signed"> | undefined): boolean =>
  value?.signed.fees !== undefined && value.signed.refund_policy !== undefined;

/** The first part that is still to be signed and can be; undefined once none is. */
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

/** Papers of an open stay that are not all signed, on a house's board; gone once they are. Never what they say. */
export const packetCard = defineEntity<PacketCard, typeof packetCardKeys>({
  kind: "packet.card",
  schema: cardSchema,
  schemaVersion: 1,
  at: packetCardKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [{ house, stay: "sty_1", signed: 2, of: 12 }],
});

/** What the board says of a packet from now on. The packet's own change holds the version. */
export function onBoard(
  homes: Homes,
  value: Pick<Packet, "house" | "stay" | "signed">,
  version: number,
): Change {
  const { house, stay } = value;
  const progress = progressOf(value);
  return isWhole(progress) ? offBoard(homes, value) : card(packetCard, { house, stay, ...progress }, version);
}
/** The board forgets the papers of a stay that is over. */
export const offBoard = (homes: Homes, { house, stay }: Pick<Packet, "house" | "stay">): Change =>
  remove("packet.card", packetCardKey(homes, house, stay));

import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { type Letterhead, letterheadOf } from "#shared/records/house/letterhead.ts";
import {
  directoryHouse,
  directoryHouseKey,
  type HouseCard,
  houseCard,
  houseCardKey,
  houseWriting,
  houseWritingKey,
} from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { Content, SignedDocument } from "#shared/records/packet/document.ts";
import { feeTermsOf } from "#shared/records/packet/fees.ts";
import { listed, nextPart, noPacket, type Packet, packet, packetKey } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part, type TextPart } from "#shared/records/packet/parts.ts";
import {
  packetSpanish,
  packetSpanishKey,
  type SpanishInForce,
  spanishInForce,
} from "#shared/records/packet/spanish.ts";
import { packetTexts, packetTextsKey, sinceWhen, textsInForce } from "#shared/records/packet/texts.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";

export interface Loaded {
  readonly stay: Stored<Stay>;
  readonly house: HouseCard;
  /** Undefined until something is signed. */
  readonly packet: Stored<Packet> | undefined;
  /** The house as its network defines it, with the weekly fee agreed for this stay. */
  readonly definition: HouseDefinition;
  /** Of what is signed now. */
  readonly letterhead: Letterhead;
  /** The house's own papers; undefined where there is nothing to sign yet. */
  readonly texts: Readonly<Record<TextPart, Content | undefined>>;
  /** Since when each has that wording; undefined if unknown. */
  readonly since: Readonly<Record<TextPart, Instant | undefined>>;
  /** What of it may be read and signed in Spanish. */
  readonly spanish: SpanishInForce;
}

/** A stay, what is signed, and its house's active texts: one read. @throws not_found */
export async function loadPacket(
  scope: Scope,
  input: { house: Id<"house">; stay: Id<"stay"> },
): Promise<Loaded> {
  const { homes, table } = scope;
  houseHome(scope, input.house);
  const [found, signed, house, defined, writing, own, network, card, ownSpanish, spanishOfNetwork] =
    await table.getAll([
      { entity: stay, key: stayKey(homes, input.house, input.stay) },
      { entity: packet, key: packetKey(homes, input.house, input.stay) },
      { entity: houseCard, key: houseCardKey(homes, input.house) },
      { entity: directoryHouse, key: directoryHouseKey(homes, input.house) },
      { entity: houseWriting, key: houseWritingKey(homes, input.house) },
      { entity: packetTexts, key: packetTextsKey(homes, input.house) },
      { entity: packetTexts, key: packetTextsKey(homes, "network") },
      { entity: networkCard, key: networkCardKey(homes) },
      { entity: packetSpanish, key: packetSpanishKey(homes, input.house) },
      { entity: packetSpanish, key: packetSpanishKey(homes, "network") },
    ]);
  if (!found || !house || !defined || !card) throw notFound();
  const letterhead = letterheadOf(defined.value, card.value);
  const agreed = found.value.opening?.weeklyCents ?? null;
  const definition = agreed === null ? defined.value : { ...defined.value, weeklyFeeCents: agreed };
  const texts = textsInForce({
    house: writing?.value,
    fees: feeTermsOf(definition),
    own: own?.value,
    network: network?.value,
  });
  const since = sinceWhen({ house: writing?.value, own: own?.value, network: network?.value });
  const spanish = spanishInForce(texts, { own: ownSpanish?.value, network: spanishOfNetwork?.value });
  return { stay: found, house: house.value, definition, letterhead, packet: signed, texts, since, spanish };
}

/** The first unsigned part that can be signed now. */
export const nextToSign = ({ texts }: Pick<Loaded, "texts">, packet: Pick<Packet, "signed"> | undefined) =>
  nextPart(packet, (part: Part) => !isTextPart(part) || texts[part] !== undefined) ?? null;

/** The packet with these documents active for their parts. */
export const withDocuments = (
  { stay: { value: of }, packet: was }: Pick<Loaded, "stay" | "packet">,
  documents: readonly [SignedDocument, ...SignedDocument[]],
): Packet => ({
  ...(was?.value ?? noPacket({ house: of.house, stay: of.id }, documents[0].signed.at)),
  signed: { ...was?.value.signed, ...Object.fromEntries(documents.map((one) => [one.part, listed(one)])) },
  changedAt: documents[0].signed.at,
});

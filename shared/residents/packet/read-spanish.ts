import { notFound } from "#shared/kernel/errors.ts";
import { today } from "#shared/kernel/local-date.ts";
import {
  directoryHouse,
  directoryHouseKey,
  houseWriting,
  houseWritingKey,
  openHouse,
} from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { consentPart } from "#shared/records/packet/parts.ts";
import { signatureWording } from "#shared/records/packet/signature-in-spanish.ts";
import {
  boundTo,
  isShipped,
  type PacketSpanish,
  packetSpanish,
  packetSpanishKey,
  type SpanishEntry,
  type SpanishPart,
  spanishParts,
} from "#shared/records/packet/spanish.ts";
import { packetTexts, packetTextsKey } from "#shared/records/packet/texts.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** An English text, and its Spanish as far as there is one. */
export interface SpanishOf {
  readonly part: SpanishPart;
  /** Empty for a wording that comes with the product. */
  readonly english: string;
  /** `boundTo` the English as it is now. */
  readonly bound: string;
  readonly entry: SpanishEntry | undefined;
  /** `outdated`: the English has changed since. */
  readonly standing: "none" | "draft" | "outdated" | "reviewed";
}

export interface SpanishOwner {
  readonly of: PacketSpanish["of"];
  /** Tells the product's wording of consent forms, in both languages, from any other. */
  readonly consentWording: string;
}

/** The English texts of the network or of one house, each with its Spanish. @throws forbidden, not_found */
export async function readSpanish(
  scope: Scope,
  input: SpanishOwner,
): Promise<{ readonly all: readonly SpanishOf[]; readonly version: number; readonly day: string }> {
  requirePermission(scope, "network.manage");
  const { all, was, zone } = await loadSpanish(scope, input);
  return { all, version: was?.version ?? 0, day: today(scope.now(), zone).toString() };
}

export async function loadSpanish({ table, homes }: Scope, { of, consentWording }: SpanishOwner) {
  const house = of === "network" ? undefined : of;
  const [defined, writing, texts, was, card] = await table.getAll([
    { entity: directoryHouse, key: house && directoryHouseKey(homes, house) },
    { entity: houseWriting, key: house && houseWritingKey(homes, house) },
    { entity: packetTexts, key: packetTextsKey(homes, of) },
    { entity: packetSpanish, key: packetSpanishKey(homes, of) },
    { entity: networkCard, key: networkCardKey(homes) },
  ]);
  if (!card || (house && !openHouse(defined))) throw notFound();
  const { fees, refundPolicy: refund_policy, rules } = writing?.value ?? {};
  const english = { ...texts?.value.texts, fees, refund_policy, rules };
  const shipped = { [consentPart]: signatureWording, consent_forms: consentWording };
  const all = spanishParts.flatMap((part): SpanishOf[] => {
    const entry = was?.value.texts[part];
    if (isShipped(part))
      return house ? [] : [withStanding({ part, english: "", bound: shipped[part], entry })];
    const said = english[part];
    // A house without other charges has fees to sign all the same.
    if (said === undefined || (said === "" && part !== "fees")) return [];
    return [withStanding({ part, english: said, bound: boundTo(said), entry })];
  });
  return { all, was, house: defined?.value.name, zone: card.value.timeZone };
}

function withStanding(one: Omit<SpanishOf, "standing">): SpanishOf {
  const { entry, bound } = one;
  const is = !entry ? "none" : entry.english !== bound ? "outdated" : entry.review ? "reviewed" : "draft";
  return { ...one, standing: is };
}

import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { documentKey, hashOf, type SignedDocument, signedDocument } from "#shared/records/packet/document.ts";
import { type DocumentPart, isTextPart, type Part, parts, readBy } from "#shared/records/packet/parts.ts";
import {
  type Carried,
  carriedPapers,
  partOf,
  transferredPaper,
  transferredPaperKey,
} from "#shared/records/packet/transferred-paper.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { factsOf } from "#shared/records/referral/identity.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Loaded, loadPacket } from "./load.ts";

interface OfStay {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

/** Whether this scope may see a part's content, besides that it was signed. */
export const mayRead = (scope: Scope, part: DocumentPart): boolean => {
  const needed = readBy[part];
  return needed === undefined || scope.permissions.has(needed);
};

const note = (scope: Scope, { house, stay }: OfStay) =>
  noteAccess(scope, below.stay(scope.homes.house(house), stay), "papers");

/** The signed parts of a stay; the view is logged. @throws not_found, forbidden */
export async function readPacket(scope: Scope, input: OfStay): Promise<Loaded> {
  houseHome(scope, input.house);
  requirePermission(scope, "stay.read");
  const loaded = await loadPacket(scope, input);
  await note(scope, input);
  return loaded;
}

export interface PartPage extends Loaded {
  /** The last signed document, as the start of a correction. */
  readonly current: SignedDocument | undefined;
  /** Paperwork from another house, as a start if nothing is signed yet. */
  readonly carried: readonly Carried[];
  /** The rehab's referral, as a start if nothing is signed yet. */
  readonly sent: ReferralFacts | undefined;
}

/** One part, ready to be handed over for signing. @throws not_found, forbidden */
export async function readPart(scope: Scope, input: OfStay & { part: Part }): Promise<PartPage> {
  houseHome(scope, input.house);
  requirePermission(scope, "packet.manage");
  if (!mayRead(scope, input.part)) throw forbidden(input.part);
  const loaded = await loadPacket(scope, input);
  const id = loaded.packet?.value.signed[input.part]?.document;
  const [current, known] = await Promise.all([
    id && !isTextPart(input.part)
      ? scope.table.get(signedDocument, documentKey(scope.homes, input, id))
      : undefined,
    knownBefore(scope, loaded, [input.part]),
  ]);
  await note(scope, input);
  return { ...loaded, current: current?.value, ...known };
}

/** What another house or the referral said of what these parts ask: one batch read. */
async function knownBefore(
  { homes, table }: Scope,
  { stay }: Loaded,
  asked: readonly Part[],
): Promise<Pick<PartPage, "carried" | "sent">> {
  if (asked.every(isTextPart)) return { carried: [], sent: undefined };
  const { house, id, referral } = stay.value;
  const [body, ...carried] = await table.getAll([
    { entity: referralBody, key: referral ? bodyKey(homes, house, referral) : undefined },
    ...carriedPapers
      .filter((what) => asked.includes(partOf[what]))
      .map((what) => ({
        entity: transferredPaper,
        key: transferredPaperKey(homes, { house, stay: id }, what),
      })),
  ]);
  return { carried: carried.flatMap((one) => (one ? [one.value] : [])), sent: body && factsOf(body.value) };
}

export interface PaperPage extends PartPage {
  /** What can be signed now and isn't, or was signed with an earlier text. */
  readonly unsigned: readonly Part[];
}

/** Everything that is left to sign, to be printed and signed on paper. @throws not_found, forbidden */
export async function readUnsigned(scope: Scope, input: OfStay): Promise<PaperPage> {
  houseHome(scope, input.house);
  requirePermission(scope, "packet.manage");
  const loaded = await loadPacket(scope, input);
  const unsigned = parts.filter((part) => mayRead(scope, part) && isUnsigned(loaded, part));
  const known = await knownBefore(scope, loaded, unsigned);
  await note(scope, input);
  return { ...loaded, unsigned, current: undefined, ...known };
}

function isUnsigned({ packet, texts }: Loaded, part: Part): boolean {
  const signed = packet?.value.signed[part];
  if (!isTextPart(part)) return signed === undefined;
  const text = texts[part];
  return text !== undefined && signed?.hash !== hashOf(text);
}

/**
 * One signed document; the view is logged. @throws not_found, forbidden for a part this reader may not see
 */
export async function readDocument(
  scope: Scope,
  input: OfStay & { document: Id<"document"> },
): Promise<Loaded & { readonly document: SignedDocument }> {
  houseHome(scope, input.house);
  requirePermission(scope, "stay.read");
  const [loaded, found] = await Promise.all([
    loadPacket(scope, input),
    scope.table.get(signedDocument, documentKey(scope.homes, input, input.document)),
  ]);
  if (!found) throw notFound();
  if (!mayRead(scope, found.value.part)) throw forbidden(found.value.part);
  await note(scope, input);
  return { ...loaded, document: found.value };
}

/** Every active document this reader may see, in the packet's order, for the resident's own copy. */
export async function readDocuments(
  scope: Scope,
  input: OfStay,
): Promise<Loaded & { readonly documents: readonly SignedDocument[] }> {
  houseHome(scope, input.house);
  requirePermission(scope, "packet.manage");
  const loaded = await loadPacket(scope, input);
  const documents = await documentsInForce(scope, loaded);
  await note(scope, input);
  return { ...loaded, documents };
}

/** The consent, then the active documents in the packet's order: one batch read, however many were superseded. */
export async function documentsInForce(
  scope: Scope,
  { stay, packet }: Pick<Loaded, "stay" | "packet">,
): Promise<SignedDocument[]> {
  const { house, id } = stay.value;
  const signed = parts
    .filter((part) => mayRead(scope, part))
    .flatMap((part) => packet?.value.signed[part]?.document ?? []);
  const keys = [...(packet?.value.consent ? [packet.value.consent.document] : []), ...signed].map((one) => ({
    entity: signedDocument,
    key: documentKey(scope.homes, { house, stay: id }, one),
  }));
  if (keys.length === 0) return [];
  const found = await scope.table.getAll(keys);
  return found.flatMap((one) => (one ? [one.value] : []));
}

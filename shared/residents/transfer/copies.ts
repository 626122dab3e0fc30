import {
  type Accommodation,
  accommodation,
  accommodationsIn,
} from "#shared/records/accommodation/accommodation.ts";
import { departure, departureKey } from "#shared/records/departure/departure.ts";
import { type Content, documentKey, signedDocument } from "#shared/records/packet/document.ts";
import { packet, packetKey } from "#shared/records/packet/packet.ts";
import {
  carriedPapers,
  partOf,
  type TransferredPaper,
  toCarry,
  transferredPaper,
} from "#shared/records/packet/transferred-paper.ts";
import { stay } from "#shared/records/stay/stay.ts";
import { linkKey, type StayPlace, transferLink } from "#shared/records/transfer/link.ts";
import { type TransferredItem, transferredItem } from "#shared/records/transfer/transferred.ts";
import { type Entity, is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card } from "#shared/table/transact.ts";

/**
 * Copies one kind of item to the new stay: its changes, 90 at most, the same when repeated. They do not name
 * the old house.
 */
type Copy = (scope: Scope, from: StayPlace, to: StayPlace) => Promise<Change[]>;

/**
 * Medications and belongings from the move-out checklist: what and how many, not who returned them or where.
 */
const fromChecklist =
  (what: TransferredItem["what"]): Copy =>
  async (scope, from, to) => {
    const found = await scope.table.get(departure, departureKey(scope.homes, from));
    const given = found?.value.answers[what];
    if (!given) return [];
    const { answer, words, count } = given;
    return [card(transferredItem, { ...to, what, answer, words: answer === "kept" ? "" : words, count }, 1)];
  };

/** The resident's own part of an active signed document, to be signed again in the new house. */
const fromPapers =
  (what: TransferredPaper): Copy =>
  async (scope, from, to) => {
    const { [what]: content } = await papersToCarry(scope, from);
    return content ? [card(transferredPaper, { ...to, what, content }, 1)] : [];
  };

/** More than anyone requests; all of them are sent in one transaction. */
const mostAsked = 90;

/**
 * Accommodation requests, in the resident's words and with their date. Answers are left out: the new house
 * gives its own.
 */
const fromAccommodations: Copy = async (scope, from, to) => {
  const [asked, link] = await Promise.all([
    accommodationsToCarry(scope, from),
    scope.table.get(transferLink, linkKey(scope.homes, from.stay, "to")),
  ]);
  if (!link) throw new Error("The transferred stay has no transfer link");
  const brought = { takenDownBy: link.value.by, brought: true };
  return asked.map(({ value }) =>
    card(accommodation, { ...value, at: to, ...brought, decisions: [], reviewOn: null }, 1),
  );
};

/** A stay's accommodation requests, oldest first. */
export async function accommodationsToCarry(
  scope: Scope,
  from: StayPlace,
): Promise<readonly Stored<Accommodation>[]> {
  const page = await scope.table.query({
    in: accommodationsIn(scope.homes, from),
    prefix: "acc_",
    limit: mostAsked,
    kinds: [accommodation],
  });
  return page.items.filter(is(accommodation));
}

/** What can be sent of a stay's signed paperwork: one read, and one batch read of documents. */
export async function papersToCarry(
  scope: Scope,
  from: StayPlace,
): Promise<Partial<Record<TransferredPaper, Content>>> {
  const { homes, table } = scope;
  const found = await table.get(packet, packetKey(homes, from.house, from.stay));
  const signed = carriedPapers.flatMap((what) => {
    const id = found?.value.signed[partOf[what]]?.document;
    return id ? [{ what, entity: signedDocument, key: documentKey(homes, from, id) }] : [];
  });
  if (signed.length === 0) return {};
  const documents = await table.getAll(signed);
  return Object.fromEntries(
    signed.flatMap(({ what }, at) => {
      const content = documents[at] && toCarry(what, documents[at].value.content);
      return content ? [[what, content]] : [];
    }),
  );
}

/** All kinds that can be sent. A new kind is a line here, and its label in the copy. */
export const copies = {
  medications: fromChecklist("medications"),
  belongings: fromChecklist("belongings"),
  emergency_contacts: fromPapers("emergency_contacts"),
  safe_contact: fromPapers("safe_contact"),
  recurrence_plan: fromPapers("recurrence_plan"),
  medication_inventory: fromPapers("medication_inventory"),
  belongings_inventory: fromPapers("belongings_inventory"),
  accommodations: fromAccommodations,
} as const satisfies Record<string, Copy>;

/** Parts of the stay itself, copied in the same transaction: phone number, agreed fee, the journey they are on. */
const inHeader = ["phone", "fee", "journey"] as const;
export type Carry = keyof typeof copies | (typeof inHeader)[number];
export const carries: readonly Carry[] = [
  ...inHeader,
  "medications",
  "belongings",
  ...carriedPapers,
  "accommodations",
];
/** The source record of each. */
export const copiedFrom: Readonly<Record<Carry, Entity<unknown>>> = {
  phone: stay,
  fee: stay,
  journey: stay,
  medications: departure,
  belongings: departure,
  emergency_contacts: signedDocument,
  safe_contact: signedDocument,
  recurrence_plan: signedDocument,
  medication_inventory: signedDocument,
  belongings_inventory: signedDocument,
  accommodations: accommodation,
};

export const isCopied = (what: string): what is keyof typeof copies => Object.hasOwn(copies, what);

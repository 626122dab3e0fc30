import {
  type Accommodation,
  accommodation,
  accommodationsIn,
  broughtAlong,
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
import { linkKey, type StayPlace, transferLink } from "#shared/records/transfer/link.ts";
import { type TransferredItem, transferredItem } from "#shared/records/transfer/transferred.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card } from "#shared/table/transact.ts";

/**
 * Puts one kind of thing of an old stay below the new one: its changes, 90 at most, the same again when run again.
 * It says nothing of the house that was left.
 */
type Copy = (scope: Scope, from: StayPlace, to: StayPlace) => Promise<Change[]>;

/** Medicines and belongings, as the checklist of the departure said: how many and what, not who handed them or where. */
const fromChecklist =
  (what: TransferredItem["what"]): Copy =>
  async (scope, from, to) => {
    const found = await scope.table.get(departure, departureKey(scope.homes, from));
    const given = found?.value.answers[what];
    if (!given) return [];
    const { answer, words, count } = given;
    return [card(transferredItem, { ...to, what, answer, words: answer === "kept" ? "" : words, count }, 1)];
  };

/** A part of the papers they signed, where it is still in force: what of it is theirs, and to be signed anew there. */
const fromPapers =
  (what: TransferredPaper): Copy =>
  async (scope, from, to) => {
    const { [what]: content } = await papersToCarry(scope, from);
    return content ? [card(transferredPaper, { ...to, what, content }, 1)] : [];
  };

/** More than anybody asks for; all of them go along in one transaction. */
const mostAsked = 90;

/**
 * What they asked for so that they can live as others do, in their words and since when. Every answer stays behind: it
 * was given for another house and its beds, and the next one answers anew.
 */
const fromAccommodations: Copy = async (scope, from, to) => {
  const [asked, link] = await Promise.all([
    accommodationsToCarry(scope, from),
    scope.table.get(transferLink, linkKey(scope.homes, from.stay, "to")),
  ]);
  const takenDownBy = { member: broughtAlong, name: link?.value.by ?? "" };
  return asked.map(({ value }) =>
    card(accommodation, { ...value, at: to, takenDownBy, decisions: [], reviewOn: null }, 1),
  );
};

/** What was asked for in a stay, oldest first. */
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

/** What there is to carry of a stay's signed papers: one read, and one batch of documents. */
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

/** Every kind that can be taken along. One more is one more line here, and its word in the catalogue. */
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

/** What stands in the stay itself and goes along in the same transaction: the phone number, the agreed fee. */
const inHeader = ["phone", "fee"] as const;
export type Carry = keyof typeof copies | (typeof inHeader)[number];
export const carries: readonly Carry[] = [
  ...inHeader,
  "medications",
  "belongings",
  ...carriedPapers,
  "accommodations",
];
export const isCopied = (what: string): what is keyof typeof copies => Object.hasOwn(copies, what);

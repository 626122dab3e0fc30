import { Temporal } from "temporal-polyfill";
import { and, fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { isLive } from "#shared/records/consent/consent.ts";
import { noLetterhead } from "#shared/records/house/letterhead.ts";
import type { OwnRecord, SealedRecord } from "#shared/records/journey/own-record.ts";
import { isRole } from "#shared/tenancy/roles.ts";
import { partBlocks } from "../../web/residents/brought/parts.ts";
import type { Block } from "../../web/residents/packet/blocks.ts";
import { type Sheet, sheetOf } from "../../web/residents/packet/sheet.ts";

const copy = () => words().me.record;

/** The record to read: what is in it, then each paper as it was signed. */
export async function recordSheets({ record, seal }: SealedRecord, network: string): Promise<Sheet[]> {
  const zone = record.house?.timeZone ?? "UTC";
  const summary: Sheet = {
    letterhead: { ...noLetterhead, entity: network, house: record.house?.name ?? "" },
    title: copy().title,
    blocks: [
      { is: "text", text: copy().made({ day: fullDate(record.madeAt, zone), network }) },
      ...part(copy().stays, staysOf(record)),
      ...part(copy().consents, consentsOf(record)),
      ...part(copy().left, leftOf(record, zone)),
      ...part(copy().looked, looksOf(record, zone)),
      ...["tests", "reviews"].flatMap((name) => furtherPart(record, name, zone)),
    ],
    statement: copy().sealed,
    signature: "",
    signed: [],
    toSign: [],
    check: seal,
  };
  return [summary, ...(await Promise.all(record.papers.map((one) => sheetOf(one, zone))))];
}

const part = (title: string, items: readonly string[]): Block[] => [
  { is: "text", text: title },
  items.length > 0 ? { is: "list", items } : { is: "text", text: copy().none },
];

function furtherPart({ parts }: OwnRecord, name: string, zone: string): Block[] {
  const blocks = partBlocks(name, parts[name] ?? [], zone);
  const titles: Readonly<Record<string, string>> = copy().parts;
  return blocks.length > 0 ? [{ is: "text", text: titles[name] ?? name }, ...blocks] : [];
}

/** A house is named by the papers signed there; the house they live in, by itself. */
function houseIn({ house, papers }: OwnRecord, id: string): string {
  if (house?.id === id) return house.name;
  return papers.find((one) => one.house === id)?.letterhead.house || copy().aHouse;
}

const staysOf = (record: OwnRecord): string[] =>
  record.stays.map(({ house, bed, since, until }) =>
    copy().stay({
      house: houseIn(record, house),
      bed,
      since: longDay(since),
      until: until === null ? "none" : longDay(until),
    }),
  );

const consentsOf = ({ consents, madeAt }: OwnRecord): string[] =>
  consents.map((one) =>
    copy().consent({
      title: words().consents.form.titles[one.kind],
      to: one.leaves.to,
      day: longDay(one.signed.on),
      over: isLive(one, Temporal.Instant.from(madeAt)) ? "no" : "yes",
    }),
  );

const leftOf = ({ disclosures }: OwnRecord, zone: string): string[] =>
  disclosures.map(({ at, to, what, purpose }) =>
    copy().leftOne({
      day: fullDate(at, zone),
      to,
      what: and(what.map((kind) => words().consents.form.information[kind])),
      purpose,
    }),
  );

const looksOf = ({ looks }: OwnRecord, zone: string): string[] =>
  looks.map(({ hour, name, role, inEmergency }) =>
    copy()[inEmergency ? "lookInEmergency" : "look"]({
      day: fullDate(hour, zone),
      name,
      role: isRole(role) ? words().common.roles[role] : role,
    }),
  );

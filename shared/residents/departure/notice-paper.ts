import { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import { americanEnglish, formatDate } from "#shared/kernel/formats.ts";
import type { InvoluntaryCase, NoticePaper, PreparedNotice } from "#shared/records/departure/departure.ts";
import {
  type NoticeText,
  noticeTemplates,
  noticeTemplatesKey,
  templateFor,
} from "#shared/records/departure/notice-templates.ts";
import { fillNotice, openPlaces } from "#shared/records/departure/notices/notice.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { type Letterhead, letterheadOf } from "#shared/records/house/letterhead.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { leavingNeeds } from "./act.ts";

/** What a house's notices are made of. */
export interface NoticeSources {
  readonly house: HouseDefinition;
  readonly network: { readonly name: string; readonly phone: string };
  readonly letterhead: Letterhead;
  readonly template: NoticeText;
}

/** One batch read. @throws not_found, forbidden */
export async function noticeSources(scope: Scope, input: { house: Stay["house"] }): Promise<NoticeSources> {
  houseHome(scope, input.house);
  requirePermission(scope, leavingNeeds);
  const { homes } = scope;
  const [house, network, texts] = await scope.table.getAll([
    { entity: directoryHouse, key: directoryHouseKey(homes, input.house) },
    { entity: networkCard, key: networkCardKey(homes) },
    { entity: noticeTemplates, key: noticeTemplatesKey(homes) },
  ]);
  if (!house || !network) throw notFound();
  const { name, contact } = network.value;
  return {
    house: house.value,
    network: { name, phone: contact.phone },
    letterhead: letterheadOf(house.value, network.value),
    template: templateFor(house.value.state, texts?.value),
  };
}

/** What a paper lacks: values of the network's settings or the house's profile, or of the template's text. */
export type MissingOnNotice = "entity" | "street" | "phone" | "placeholder";

/** A date as written in a notice: `November 30, 2026`. */
export const inWords = (date: string): string => formatDate(date, "November 24, 2026", americanEnglish);

/** The notice as it is printed, and what is missing on it: with a gap it can't be served. */
export function noticePaper(
  { house, network, letterhead, template }: NoticeSources,
  { legalName }: Pick<Stay, "legalName">,
  { decision }: Pick<InvoluntaryCase, "decision">,
  { dated, leaveBy, danger }: PreparedNotice,
): { paper: NoticePaper; missing: readonly MissingOnNotice[] } {
  const decided = Temporal.Instant.from(decision.at).toZonedDateTimeISO(house.timeZone).toPlainDate();
  const places = {
    name: legalName,
    house: house.name,
    network: letterhead.entity || network.name,
    decided_on: inWords(decided.toString()),
    ground: decision.ground,
    rule: decision.rule,
    tried_before: decision.triedBefore,
    notice_date: inWords(dated),
    leave_by: inWords(leaveBy),
    danger: danger ? `Immediate danger: ${danger}` : "",
  };
  const paper = {
    template: template.name,
    letterhead,
    text: fillNotice(template.text, places).replace(/[ \t]+$/gm, ""),
  };
  const missing = [
    letterhead.entity ? [] : (["entity"] as const),
    house.street ? [] : (["street"] as const),
    letterhead.phone ? [] : (["phone"] as const),
    openPlaces(template.text).length === 0 ? [] : (["placeholder"] as const),
  ].flat();
  return { paper, missing };
}

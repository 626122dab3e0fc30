import { noticePapers, papersKey } from "#shared/departure/papers.ts";
import { isOpen } from "#shared/house/house.ts";
import { openOnes } from "#shared/house/list-vacancies.ts";
import { shelfHouse, windowCard } from "#shared/house/records.ts";
import { member } from "#shared/member/member.ts";
import { packetTexts, packetTextsKey, writtenParts } from "#shared/packet/texts.ts";
import { partner } from "#shared/partner/partner.ts";
import { is } from "#shared/table/entity.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import type { NetworkProfile } from "./profile.ts";
import { readProfile } from "./read-profile.ts";

/** How far a network is set up: counted from what is there, so that it can be left and resumed anywhere. */
export interface Progress {
  readonly profile: NetworkProfile;
  /** Of the first 200 houses. */
  readonly houses: number;
  readonly beds: number;
  /** Houses without a bed. */
  readonly bedless: number;
  readonly residents: number;
  /** Beside the one administrator there must be; up to 50. */
  readonly people: number;
  readonly partners: number;
  /** Of the network's texts for a move-in, how many are written; and whether the usual notice was chosen. */
  readonly papers: { readonly written: number; readonly of: number; readonly notice: boolean };
  /** True where there is more than was counted. */
  readonly more: boolean;
}

/** @throws forbidden */
export async function readProgress(scope: Scope): Promise<Progress> {
  need(scope, "network.manage");
  const { homes, table } = scope;
  const home = homes.administration();
  const [profile, shelf, window, members, partners, [texts, notices]] = await Promise.all([
    readProfile(scope),
    table.query({ in: homes.shelf(), prefix: "H#", limit: 200, kinds: [shelfHouse] }),
    table.query({ in: homes.window(), prefix: "H#", limit: 200, kinds: [windowCard] }),
    table.query({ in: home, prefix: "M#", limit: 51, kinds: [member] }),
    table.query({ in: home, prefix: "P#", limit: 50, kinds: [partner] }),
    table.getAll([
      { entity: packetTexts, key: packetTextsKey(homes, "network") },
      { entity: noticePapers, key: papersKey(homes) },
    ]),
  ]);
  const cards = openOnes(window.items.filter(is(windowCard)));
  const beds = cards.flatMap((one) => Object.values(one.beds));
  const working = members.items.filter(is(member)).filter((one) => !one.value.removed);
  return {
    profile,
    houses: shelf.items.filter(is(shelfHouse)).filter((one) => isOpen(one.value)).length,
    beds: beds.length,
    bedless: cards.filter((one) => Object.keys(one.beds).length === 0).length,
    residents: beds.filter((one) => one.state === "occupied").length,
    people: working.length - 1,
    partners: partners.items.length,
    papers: {
      written: writtenParts.filter((part) => texts?.value.texts[part]).length,
      of: writtenParts.length,
      notice: Boolean(notices?.value.usual),
    },
    more: shelf.next !== null || window.next !== null,
  };
}

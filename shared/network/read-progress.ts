import { noticePapers, papersKey } from "#shared/departure/papers.ts";
import { readGlances } from "#shared/house/glance.ts";
import { pageOfHouses } from "#shared/house/list-houses.ts";
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
}

/** Every house is counted. @throws forbidden */
export async function readProgress(scope: Scope): Promise<Progress> {
  need(scope, "network.manage");
  const { homes, table } = scope;
  const home = homes.administration();
  const [profile, first, glances, members, partners, [texts, notices]] = await Promise.all([
    readProfile(scope),
    pageOfHouses(scope, {}),
    readGlances(scope),
    table.query({ in: home, prefix: "M#", limit: 51, kinds: [member] }),
    table.query({ in: home, prefix: "P#", limit: 50, kinds: [partner] }),
    table.getAll([
      { entity: packetTexts, key: packetTextsKey(homes, "network") },
      { entity: noticePapers, key: papersKey(homes) },
    ]),
  ]);
  const working = members.items.filter(is(member)).filter((one) => !one.value.removed);
  return {
    profile,
    // The first house of all counts at once, before anything has followed from it.
    houses: Math.max(glances.length, first.items.length),
    beds: glances.reduce((sum, one) => sum + one.beds, 0),
    bedless: glances.filter((one) => one.beds === 0).length,
    residents: glances.reduce((sum, one) => sum + one.occupied, 0),
    people: working.length - 1,
    partners: partners.items.length,
    papers: {
      written: writtenParts.filter((part) => texts?.value.texts[part]).length,
      of: writtenParts.length,
      notice: Boolean(notices?.value.usual),
    },
  };
}

import { readProfile } from "#shared/network/network/read-profile.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import { readSummaries } from "#shared/records/house/summary.ts";
import { type Member, member } from "#shared/records/member/member.ts";
import type { NetworkProfile } from "#shared/records/network/profile.ts";
import { packetTexts, packetTextsKey, writtenParts } from "#shared/records/packet/texts.ts";
import { partner } from "#shared/records/partner/partner.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";

/** The setup progress of a network, counted from its records, so that setup can be resumed anywhere. */
export interface Progress {
  readonly profile: NetworkProfile;
  readonly houses: number;
  readonly beds: number;
  /** Houses without a bed. */
  readonly bedless: number;
  readonly residents: number;
  /** Other people than whoever asks, whatever roles they have; up to 50. */
  readonly people: number;
  /** Who can add residents: the person who asks, in another role; someone else; or no one yet. */
  readonly addsResidents: "oneself" | "others" | "none";
  readonly partners: number;
  /** How many of the network's intake texts are written. */
  readonly papers: { readonly written: number; readonly of: number };
}

/** Counts all houses. @throws forbidden */
export async function readProgress(scope: Scope): Promise<Progress> {
  requirePermission(scope, "network.manage");
  const { homes, table } = scope;
  const home = homes.administration();
  const [profile, first, summaries, members, partners, texts] = await Promise.all([
    readProfile(scope),
    pageOfHouses(scope, {}),
    readSummaries(scope),
    table.query({ in: home, prefix: "M#", limit: 51, kinds: [member] }),
    table.query({ in: home, prefix: "P#", limit: 50, kinds: [partner] }),
    table.get(packetTexts, packetTextsKey(homes, "network")),
  ]);
  const working = members.items.filter(is(member)).flatMap(({ value }) => (value.removed ? [] : [value]));
  const asker = working.find(({ id }) => scope.actor.kind === "member" && id === scope.actor.id);
  const isOneself = ({ identity }: Member) => identity === asker?.identity;
  const adding = working.filter(({ role }) => rule(role).may.includes("stay.open"));
  return {
    profile,
    // The first house counts at once, before its projections exist.
    houses: Math.max(summaries.length, first.items.length),
    beds: summaries.reduce((sum, one) => sum + one.beds, 0),
    bedless: summaries.filter((one) => one.beds === 0).length,
    residents: summaries.reduce((sum, one) => sum + one.occupied, 0),
    people: new Set(working.filter((one) => !isOneself(one)).map(({ identity }) => identity)).size,
    addsResidents: adding.some(isOneself) ? "oneself" : adding.length > 0 ? "others" : "none",
    partners: partners.items.length,
    papers: {
      written: writtenParts.filter((part) => texts?.value.texts[part]).length,
      of: writtenParts.length,
    },
  };
}

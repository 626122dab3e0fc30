import { Temporal } from "temporal-polyfill";
import { openOnes, type Vacancy, vacancyOf } from "#shared/house/list-vacancies.ts";
import { windowCard } from "#shared/house/records.ts";
import { type Wait, wait } from "#shared/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { below } from "#shared/tenancy/homes.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type NetworkProfile, networkProfile, profileKey } from "./profile.ts";

export interface NetworkPage {
  readonly profile: NetworkProfile;
  readonly houses: readonly Vacancy[];
  readonly next: string | null;
  /** Referrals over their time, longest first, by house (null: not routed): how long, never who. */
  readonly overdue: readonly { readonly house: Wait["house"]; readonly minutesOver: number }[];
  readonly waiting: number;
  /** Administration's own events, newest first. */
  readonly happened: readonly EventRecord[];
}

/** The network by numbers. @throws forbidden, invalid `cursor` */
export async function readNetwork(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<NetworkPage> {
  need(scope, "network.read");
  const { homes, table } = scope;
  const [profile, window, waits, events] = await Promise.all([
    table.get(networkProfile, profileKey(homes)),
    table.query({ in: homes.window(), prefix: "H#", limit: 100, cursor: input.cursor, kinds: [windowCard] }),
    table.query({ in: below.list(homes.shelf(), "W"), index: "list", limit: 200, kinds: [wait] }),
    table.query({
      in: below.list(homes.administration(), "E"),
      index: "list",
      descending: true,
      limit: 12,
      kinds: [event],
    }),
  ]);
  if (!profile) throw new Error("A network without a profile");
  const now = scope.now();
  const open = waits.items.filter(is(wait)).map((one) => one.value);
  return {
    profile: profile.value,
    houses: openOnes(window.items.filter(is(windowCard)))
      .map((one) => vacancyOf(one, now))
      .sort((a, b) => a.house.name.localeCompare(b.house.name)),
    next: window.next,
    overdue: open
      .map((one) => ({
        house: one.house,
        minutesOver: Math.floor(Temporal.Instant.from(one.decideBy).until(now).total("minutes")),
      }))
      .filter((one) => one.minutesOver >= 0)
      .sort((a, b) => b.minutesOver - a.minutesOver),
    waiting: open.length,
    happened: events.items.filter(is(event)).map((one) => one.value),
  };
}

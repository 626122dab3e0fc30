import type { HouseDefinition } from "#shared/records/house/house.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { activityPage, namesOf, nextHouses, type Sheet } from "./sheet.ts";

/* What admissions may export: residents, former residents and referrals. */

export interface StayRow {
  readonly house: string;
  readonly stay: Stay;
}

/** A sheet of stays, house after house. */
const ofHouses =
  (read: (scope: Scope, house: HouseDefinition) => Promise<Stay[]>): Sheet<StayRow>["page"] =>
  async (scope, from) => {
    const { houses, next } = await nextHouses(scope, from);
    const rows: StayRow[] = [];
    for (const house of houses)
      for (const one of await read(scope, house)) rows.push({ house: house.name, stay: one });
    return { rows, next };
  };

export const residentsSheet: Sheet<StayRow> = {
  what: "residents",
  over: "care",
  leaves: "own_use",
  page: ofHouses(async (scope, { id }) => {
    const present: Stay[] = [];
    let cursor: string | null = null;
    do {
      const page = await scope.table.query({
        in: scope.homes.house(id),
        prefix: "C#",
        limit: 100,
        kinds: [stayCard],
        ...(cursor ? { cursor } : {}),
      });
      const found = await scope.table.getAll(
        page.items.filter(is(stayCard)).map(({ value }) => ({
          entity: stay,
          key: stayKey(scope.homes, id, value.id),
        })),
      );
      for (const one of found) if (one && !one.value.closed) present.push(one.value);
      cursor = page.next;
    } while (cursor);
    return present;
  }),
};

export const staysSheet: Sheet<StayRow> = {
  what: "stays",
  over: "care",
  leaves: "own_use",
  page: ofHouses(async (scope, { id }) => {
    const past = await queryAll(scope, { in: below.list(scope.homes.house(id), "S"), index: "list" }, stay);
    return past.map(({ value }) => value);
  }),
};

export interface ReferralRow {
  readonly referral: ReferralHeader;
  /** The house it is with; null: the network's inbox. */
  readonly house: string | null;
}

export const referralsSheet: Sheet<ReferralRow> = {
  what: "referrals",
  over: "care",
  leaves: "own_use",
  page: async (scope, from) => {
    const page = await scope.table.query({
      in: scope.homes.inbox(),
      prefix: "R#",
      limit: 100,
      kinds: [referralLocator],
      ...(from ? { cursor: from } : {}),
    });
    const found = await scope.table.getAll(
      page.items.filter(is(referralLocator)).map(({ value }) => ({
        entity: referralHeader,
        key: headerKey(scope.homes, value.house, value.id),
      })),
    );
    // A referral whose locator is changing right now is followed to its new place.
    const headers = found.flatMap((one) => (one && one.value.place !== "moved" ? [one.value] : []));
    const names = await namesOf(
      scope,
      headers.flatMap((one) => (one.house ? [one.house] : [])),
    );
    const rows = headers.map((referral) => ({
      referral,
      house: referral.house ? (names.get(referral.house) ?? referral.house) : null,
    }));
    return { rows, next: page.next };
  },
};

/** Events of the inbox and of people; never administration's events. */
export const careActivitySheet: Sheet<EventRecord> = {
  what: "activity",
  over: "care",
  leaves: "own_use",
  page: activityPage,
};

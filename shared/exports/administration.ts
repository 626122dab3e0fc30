import { Temporal } from "temporal-polyfill";
import { listMonths } from "#shared/capital/index.ts";
import { today } from "#shared/kernel/local-date.ts";
import { listMembers } from "#shared/network/member/list-members.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { listPartners } from "#shared/network/partner/list-partners.ts";
import { byLabel, lapsed } from "#shared/records/bed/bed.ts";
import type { Spread } from "#shared/records/capital/month.ts";
import { networkCensus, networkCensusKey, unpack } from "#shared/records/census/census.ts";
import { nightly, type Step } from "#shared/records/census/steps.ts";
import { type HouseDefinition, type HouseTexts, nothingWritten } from "#shared/records/house/house.ts";
import { openOnes } from "#shared/records/house/list-vacancies.ts";
import {
  type AvailabilityCard,
  availabilityCard,
  availabilityKey,
  houseWriting,
  houseWritingKey,
} from "#shared/records/house/records.ts";
import type { Member } from "#shared/records/member/member.ts";
import type { IssuedKey, Partner } from "#shared/records/partner/partner.ts";
import { is } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { type DecisionFigures, figuresBy, figuresOf } from "#shared/views/decision-figures.ts";
import { daysBack, readAnswers } from "#shared/views/network-page.ts";
import { activityPage, namesOf, nextHouses, type Sheet } from "./sheet.ts";

/*
 * What administration may export: houses, beds, members, partners, figures, its own events. Never residents.
 */

type SeenBed = AvailabilityCard["beds"][string];

export interface HouseRow {
  readonly house: HouseDefinition;
  readonly texts: Omit<HouseTexts, "house">;
  readonly beds: readonly SeenBed[];
}

export const housesSheet: Sheet<HouseRow> = {
  what: "houses",
  over: "administration",
  leaves: "no_resident",
  page: async (scope, from) => {
    const { houses, next } = await nextHouses(scope, from, 40);
    const found = await scope.table.getAll(
      houses.map(({ id }) => ({ entity: houseWriting, key: houseWritingKey(scope.homes, id) })),
    );
    const seen = await scope.table.getAll(
      houses.map(({ id }) => ({
        entity: availabilityCard,
        key: availabilityKey(scope.homes, id),
      })),
    );
    const rows = houses.map((house, at) => ({
      house,
      texts: found[at]?.value ?? nothingWritten,
      beds: Object.values(seen[at]?.value.beds ?? {}),
    }));
    return { rows, next };
  },
};

export interface BedRow {
  readonly house: string;
  readonly bed: SeenBed;
  /** When this was read (ISO instant). */
  readonly asOf: string;
}

export const bedsSheet: Sheet<BedRow> = {
  what: "beds",
  over: "administration",
  leaves: "no_resident",
  page: async (scope, from) => {
    const page = await scope.table.query({
      in: scope.homes.availability(),
      prefix: "H#",
      limit: 100,
      kinds: [availabilityCard],
      ...(from ? { cursor: from } : {}),
    });
    const rows = openOnes(page.items.filter(is(availabilityCard))).flatMap(({ house, beds, asOf }) =>
      Object.values(beds)
        .sort(byLabel)
        .map((bed) => ({ house: house.name, bed: seenNow(bed, scope.now()), asOf })),
    );
    return { rows, next: page.next };
  },
};

/** A hold past its end does not block a bed, even before the clock ends it. */
const seenNow = (bed: SeenBed, now: Temporal.Instant): SeenBed =>
  bed.state === "held" && bed.until && lapsed({ until: bed.until }, now)
    ? { ...bed, state: "free", until: null }
    : bed;

export interface MemberRow {
  readonly member: Member;
  readonly houses: readonly string[];
}

export const membersSheet: Sheet<MemberRow> = {
  what: "members",
  over: "administration",
  leaves: "no_resident",
  page: async (scope, from) => {
    const { items, next } = await listMembers(scope, from ? { cursor: from } : {});
    const names = await namesOf(
      scope,
      items.flatMap((one) => one.houses),
    );
    const rows = items.map((member) => ({
      member,
      houses: member.houses.map((house) => names.get(house) ?? house),
    }));
    return { rows, next };
  },
};

export interface PartnerRow {
  readonly partner: Partner;
  /** One of its API keys, without the hash; undefined if it has none. */
  readonly key: Omit<IssuedKey, "hash"> | undefined;
  readonly houses: readonly string[];
}

export const partnersSheet: Sheet<PartnerRow> = {
  what: "partners",
  over: "administration",
  leaves: "no_resident",
  page: async (scope) => {
    const partners = await listPartners(scope);
    const keys = partners.flatMap((one) => one.keys);
    const names = await namesOf(
      scope,
      keys.flatMap((one) => one.allowedHouses ?? []),
    );
    const rows = partners.flatMap(({ keys: issued, ...partner }): PartnerRow[] =>
      issued.length === 0
        ? [{ partner, key: undefined, houses: [] }]
        : issued.map(({ hash: _, ...key }) => ({
            partner,
            key,
            houses: (key.allowedHouses ?? []).map((house) => names.get(house) ?? house),
          })),
    );
    return { rows, next: null };
  },
};

export interface DayRow {
  /** Date in the network's zone. */
  readonly on: string;
  /** Occupancy of the night that began on this date; null if unknown. */
  readonly night: Step | null;
  /** Decisions made on this date. */
  readonly decisions: DecisionFigures;
}

export const figuresSheet: Sheet<DayRow> = {
  what: "figures",
  over: "administration",
  leaves: "no_resident",
  page: async (scope) => {
    const [{ timeZone }, census, { answers }] = await Promise.all([
      readProfile(scope),
      scope.table.get(networkCensus, networkCensusKey(scope.homes)),
      readAnswers(scope),
    ]);
    const tonight = today(scope.now(), timeZone);
    const first = tonight.subtract({ days: daysBack - 1 });
    const nights = nightly(
      census ? unpack(census.value) : { steps: [], cut: true },
      first.toString(),
      tonight.toString(),
    );
    const dayOf = (at: string) => today(Temporal.Instant.from(at), timeZone).toString();
    const byDay = figuresBy(answers, (one) => dayOf(one.answered.at));
    const rows = nights.map((night, at) => {
      const on = first.add({ days: at }).toString();
      return { on, night, decisions: byDay.get(on) ?? figuresOf([]) };
    });
    return { rows, next: null };
  },
};

export interface SpreadRow {
  /** `2026-01`. */
  readonly month: string;
  readonly instrument: Spread["instrument"];
  /** The quarter of the range, lowest first. */
  readonly band: number;
  /** Null: hidden. */
  readonly count: number | null;
}

/** How residents answered, by month: stored without any count that tells of a few people. */
export const capitalSheet: Sheet<SpreadRow> = {
  what: "recovery_capital",
  over: "administration",
  leaves: "no_resident",
  page: async (scope) => {
    const months = await listMonths(scope);
    const rows = months.flatMap(({ month, frozen }) =>
      (frozen?.spreads ?? []).flatMap(({ instrument, counts }) =>
        counts.map((count, band) => ({ month, instrument, band, count })),
      ),
    );
    return { rows, next: null };
  },
};

/** Administration's own events, by type; the catalogue has their texts. */
export const administrationActivitySheet: Sheet<EventRecord> = {
  what: "activity",
  over: "administration",
  leaves: "no_resident",
  page: activityPage,
};

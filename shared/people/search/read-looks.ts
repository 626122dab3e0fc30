import { Temporal } from "temporal-polyfill";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { recordsOf } from "#shared/records/person/group.ts";
import type { PersonReferral, PersonStay } from "#shared/records/person/history.ts";
import type { Person } from "#shared/records/person/person.ts";
import { historyOf } from "#shared/records/person/places.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";

export interface Look extends AccessEntry {
  readonly what: "person" | "stay" | "referral";
}
export interface Looks {
  /** Newest first, whole hours. */
  readonly looks: readonly Look[];
  /** The hour (ISO instant) before which the next page begins. */
  readonly before: string | null;
}

/** Most partitions on one page, newest stays and referrals first; and rows of each. */
const mostPlaces = 30;
const rows = 60;

/**
 * The access log of a person, their stays and referrals in every house: one query for each record,
 * concurrently. Views in a house that a referral has left are not included: they stay with that house.
 * @throws not_found, forbidden, invalid `/before`
 */
export async function readLooks(
  scope: Scope,
  input: { person: Person["id"]; before?: string | undefined },
): Promise<Looks> {
  requirePermission(scope, "person.read");
  const upTo = input.before === undefined ? undefined : hourOf(input.before);
  const standing = await canonicalRecord(scope, input.person);
  if (!standing) throw notFound();
  const records = await recordsOf(scope, standing.root);
  const { stays, referrals } = await historyOf(scope, records);
  const people = records.map((one) => ({
    what: "person" as const,
    in: below.person(scope.homes.people(), one.value.id),
  }));
  const places = [...people, ...inHouses(scope, stays, referrals)].slice(0, mostPlaces);
  const pages = await Promise.all(
    places.map((place) =>
      scope.table.query({
        in: place.in,
        ...(upTo ? { upTo: `L#${upTo}` } : { prefix: "L#" }),
        descending: true,
        limit: rows,
        kinds: [accessEntry, event],
      }),
    ),
  );
  // A truncated partition is complete only after the hour where it was cut off.
  const cut = pages.flatMap((page) => {
    const last = page.items.at(-1);
    return page.next && last ? [hourOf(timeIn(last.key.sk))] : [];
  });
  const known = cut.sort().at(-1);
  const looks = pages
    .flatMap((page, at) =>
      page.items
        .filter(is(accessEntry))
        .map(({ value }) => ({ ...value, what: places[at]?.what ?? ("person" as const) })),
    )
    .filter((one) => !known || one.hour > known)
    .sort((a, b) => b.at.localeCompare(a.at));
  return { looks, before: known ? nextPage(known, upTo) : null };
}

/** The partitions of their stays and referrals, newest first. */
function inHouses(
  scope: Scope,
  stays: readonly PersonStay[],
  referrals: readonly PersonReferral[],
): { what: Look["what"]; in: Home; since: string }[] {
  return [
    ...stays.map((one) => ({
      what: "stay" as const,
      in: below.stay(scope.homes.house(one.house), one.stay),
      since: one.since,
    })),
    ...referrals.flatMap((one) =>
      [
        ...new Set([
          referralIn(scope.homes, one.house, one.referral),
          referralIn(scope.homes, null, one.referral),
        ]),
      ].map((place) => ({ what: "referral" as const, in: place, since: one.receivedAt })),
    ),
  ].sort((a, b) => b.since.localeCompare(a.since));
}

/** The hour after the last truncated one; an hour earlier if that would not advance. */
function nextPage(known: string, upTo: string | undefined): string {
  const next = stamp(Temporal.Instant.from(known).add({ hours: 1 }));
  return next === upTo ? known : next;
}

const timeIn = (sk: string): string => sk.split("#")[1] ?? "";

/** The hour of an instant. @throws invalid `/before` */
function hourOf(instant: string): string {
  try {
    return stamp(Temporal.Instant.from(instant).round({ smallestUnit: "hour", roundingMode: "floor" }));
  } catch {
    throw invalidField("/before", "text.time");
  }
}

import { type Id, isId } from "#shared/kernel/ids.ts";
import { hasCome, isBefore } from "#shared/kernel/instant.ts";
import { endOfDay } from "#shared/kernel/local-date.ts";
import { type InboxEntry, inboxPlace } from "#shared/records/referral/records.ts";
import type { Scope } from "#shared/table/scope.ts";

export const inboxShows = ["unrouted", "paused"] as const;
export const inboxDues = ["overdue", "today"] as const;

/** What of the inbox is listed, and in which order. No one's name is in it. */
export interface InboxFilter {
  readonly show?: (typeof inboxShows)[number] | undefined;
  readonly house?: Id<"house"> | undefined;
  /** Who referred: an organization's name, or the kind of referrer. */
  readonly from?: string | undefined;
  readonly due?: (typeof inboxDues)[number] | undefined;
  /** By the day a bed is needed; otherwise by time left. */
  readonly sort?: "needed" | undefined;
}

const among = <V extends string>(values: readonly V[], given: string | undefined): V | undefined =>
  values.find((one) => one === given);

/** The filter in the parameters of an address; what is not one is left out. */
export const readInboxFilter = (sent: Readonly<Record<string, string | undefined>>): InboxFilter => ({
  show: among(inboxShows, sent.show),
  house: isId("house", sent.house) ? sent.house : undefined,
  from: sent.from?.slice(0, 200) || undefined,
  due: among(inboxDues, sent.due),
  sort: among(["needed"], sent.sort),
});

/** Whether it needs more than one page read: otherwise the list's own order is right. */
export const isNarrow = (filter: InboxFilter): boolean =>
  Object.values(filter).some((one) => one !== undefined);

export const refererOf = ({ source }: Pick<InboxEntry, "source">): string => source.name || source.kind;

export const isUnrouted = ({ house, passing }: InboxEntry): boolean => house === null && !passing;

/** Whether an entry is of a house and a referrer. */
export const isOf = (one: Pick<InboxEntry, "house" | "source">, { house, from }: InboxFilter): boolean =>
  (!house || one.house === house) && (!from || refererOf(one) === from);

/** The open entries that a filter lists, in its order. */
export function listed(
  { now }: Pick<Scope, "now">,
  entries: readonly InboxEntry[],
  filter: InboxFilter,
  zoneOf: (house: InboxEntry["house"]) => string,
): InboxEntry[] {
  const { show, due } = filter;
  const isDue = ({ decideBy, house, pausedSince }: InboxEntry) =>
    !pausedSince &&
    (due === "overdue" ? hasCome(decideBy, now()) : isBefore(decideBy, endOfDay(now(), zoneOf(house))));
  return entries
    .filter((one) => one.callBy === null && isOf(one, filter))
    .filter((one) => show !== "unrouted" || isUnrouted(one))
    .filter((one) => show !== "paused" || one.pausedSince !== null)
    .filter((one) => !due || isDue(one))
    .sort((a, b) => (filter.sort ? placeOf(a, filter).localeCompare(placeOf(b, filter)) : 0));
}

/** Where an entry stands in the order of a filter, whatever became of it. */
export const placeOf = (one: InboxEntry, { sort }: InboxFilter): string =>
  `${sort ? one.neededBy : (inboxPlace(one) ?? one.decideBy)}#${one.id}`;

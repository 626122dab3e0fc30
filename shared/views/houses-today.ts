import { hasCome } from "#shared/kernel/instant.ts";
import { freeNow, type HouseSummary, readSummaries } from "#shared/records/house/summary.ts";
import { inboxEntry } from "#shared/records/referral/records.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** How a house stands: numbers, no people. */
export interface HouseToday {
  readonly house: HouseSummary;
  readonly open: number;
  /** Beds held for someone who is to arrive or to answer an offer. */
  readonly held: number;
  /** Decisions and calls past their time. */
  readonly overdue: number;
}

const aPage = 200;

/** Every house with its open and held beds and what is overdue: two queries side by side. @throws forbidden */
export async function readHousesToday(scope: Scope): Promise<HouseToday[]> {
  requirePermission(scope, "inbox.read");
  const now = scope.now();
  const [houses, overdue] = await Promise.all([readSummaries(scope), overdueByHouse(scope)]);
  return houses.map((house) => {
    const open = freeNow(house, now);
    return {
      house,
      open,
      held: house.held.length - (open - house.free),
      overdue: overdue.get(house.id) ?? 0,
    };
  });
}

/** The inbox has calls about no-shows first, then decisions, least time left first. */
async function overdueByHouse(scope: Scope): Promise<Map<string, number>> {
  const now = scope.now();
  const counts = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const page = await scope.table.query({
      in: below.list(scope.homes.inbox(), "O"),
      index: "list",
      limit: aPage,
      kinds: [inboxEntry],
      cursor,
    });
    const entries = page.items.filter(is(inboxEntry)).map((one) => one.value);
    const late = entries.filter(({ callBy, decideBy }) => hasCome(callBy ?? decideBy, now));
    for (const { house, status } of late)
      if (house && status !== "information_requested") counts.set(house, (counts.get(house) ?? 0) + 1);
    const last = entries.at(-1);
    cursor = last && late.includes(last) ? (page.next ?? undefined) : undefined;
  } while (cursor);
  return counts;
}

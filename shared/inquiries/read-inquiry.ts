import { notFound } from "#shared/kernel/errors.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { type HouseSummary, readSummaries } from "#shared/records/house/summary.ts";
import { type Inquiry, inquiry } from "#shared/records/inquiry/inquiry.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { isHeld } from "#shared/records/retention/is-held.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface InquiryPage {
  readonly inquiry: Inquiry;
  readonly looked: readonly AccessEntry[];
  /** Houses the person can be invited to. */
  readonly houses: readonly HouseSummary[];
  /** Under a legal hold: not purged before the hold is lifted. */
  readonly held: boolean;
  readonly timeZone: string;
}

/** An inquiry's page; the view is logged. @throws not_found, forbidden */
export async function readInquiry(scope: Scope, input: { inquiry: Inquiry["id"] }): Promise<InquiryPage> {
  requirePermission(scope, "inquiry.read");
  const { homes, table } = scope;
  const record = below.inquiry(homes.inquiries(), input.inquiry);
  const [page, houses, card, held] = await Promise.all([
    table.query({ in: record, descending: true, limit: 60, kinds: [inquiry, accessEntry] }),
    readSummaries(scope),
    table.get(networkCard, networkCardKey(homes)),
    isHeld(scope, spokenNumber(input.inquiry)),
  ]);
  const found = page.items.find(is(inquiry));
  if (!found) throw notFound();
  await noteAccess(scope, record, "inquiry");
  return {
    inquiry: found.value,
    looked: page.items.filter(is(accessEntry)).map((entry) => entry.value),
    houses,
    held,
    timeZone: card?.value.timeZone ?? "UTC",
  };
}

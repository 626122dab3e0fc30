import { notFound } from "#shared/kernel/errors.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { compareInstants } from "#shared/kernel/instant.ts";
import { type HouseSummary, readSummaries } from "#shared/records/house/summary.ts";
import { type Inquiry, type InquiryContent, inquiry } from "#shared/records/inquiry/inquiry.ts";
import { sentForm } from "#shared/records/inquiry/sent-form.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { isHeld } from "#shared/records/retention/is-held.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface InquiryPage {
  readonly inquiry: Inquiry;
  /** What was sent again with the same form, oldest first. */
  readonly corrections: readonly { readonly at: Inquiry["receivedAt"]; readonly content: InquiryContent }[];
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
    table.query({ in: record, descending: true, limit: 60, kinds: [inquiry, sentForm, accessEntry] }),
    readSummaries(scope),
    table.get(networkCard, networkCardKey(homes)),
    isHeld(scope, spokenNumber(input.inquiry)),
  ]);
  const found = page.items.find(is(inquiry));
  if (!found) throw notFound();
  await noteAccess(scope, record, "inquiry");
  return {
    inquiry: found.value,
    corrections: page.items
      .filter(is(sentForm))
      .flatMap(({ value: { at, correction } }) => (correction ? [{ at, content: correction }] : []))
      .sort((a, b) => compareInstants(a.at, b.at)),
    looked: page.items.filter(is(accessEntry)).map((entry) => entry.value),
    houses,
    held,
    timeZone: card?.value.timeZone ?? "UTC",
  };
}

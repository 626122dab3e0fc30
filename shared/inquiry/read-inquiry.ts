import { notFound } from "#shared/errors.ts";
import { type Glance, readGlances } from "#shared/house/glance.ts";
import { spokenNumber } from "#shared/ids.ts";
import { networkCard, networkCardKey } from "#shared/network/profile.ts";
import { isHeld } from "#shared/retention/is-held.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { below } from "#shared/tenancy/homes.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Inquiry, inquiry } from "./inquiry.ts";

export interface InquiryPage {
  readonly inquiry: Inquiry;
  readonly looked: readonly AccessEntry[];
  /** Houses somebody can be invited to. */
  readonly houses: readonly Glance[];
  /** Kept under a legal hold: it is not purged before that is lifted. */
  readonly held: boolean;
  readonly timeZone: string;
}

/** An inquiry's page, and the look is noted. @throws not_found, forbidden */
export async function readInquiry(scope: Scope, input: { inquiry: Inquiry["id"] }): Promise<InquiryPage> {
  need(scope, "inquiry.read");
  const { homes, table } = scope;
  const record = below.inquiry(homes.inquiries(), input.inquiry);
  const [page, houses, card, held] = await Promise.all([
    table.query({ in: record, descending: true, limit: 60, kinds: [inquiry, accessEntry] }),
    readGlances(scope),
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

import type { ReferralPage } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";

export interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
  readonly zone: string;
}

/** Where what is done about a referral in its house goes. */
export const base = (found: ReferralPage) => `/houses/${found.header.house}/referrals/${found.header.id}`;

/** Where what can be done in a house and in the inbox alike goes. */
export const pathOf = (found: ReferralPage) =>
  found.header.house ? base(found) : `/referrals/${found.header.id}`;

import type { Child } from "hono/jsx";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import type { PageContext } from "../../kit/route.ts";

export interface Props {
  readonly ctx: PageContext;
  readonly found: ReferralPage;
  readonly zone: string;
}

/** The path of a referral's actions in its house. */
export const base = (found: ReferralPage) => `/houses/${found.header.house}/referrals/${found.header.id}`;

/** The path of actions that a house and the inbox share. */
export const pathOf = (found: ReferralPage) =>
  found.header.house ? base(found) : `/referrals/${found.header.id}`;

/** A section that opens. */
export const Folded = (props: { id: string; title: string; aside?: Child; children: Child }) => (
  <details class="section folded" id={props.id}>
    <summary>
      {props.title} {props.aside}
    </summary>
    {props.children}
  </details>
);

import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import type { Board } from "#shared/views/house-board.ts";
import type { HouseContext } from "../../kit/route.ts";

/** What the parts of Today need to know. */
export interface Day {
  readonly ctx: HouseContext;
  readonly board: Board;
  readonly now: ReturnType<HouseContext["scope"]["now"]>;
  readonly zone: string;
  /** The house's path. */
  readonly at: string;
  /** Whether names are shortened further, where others can see the screen. */
  readonly short: boolean;
}

export const numberOf = (card: ReferralCard): string =>
  words().referrals.number({ number: spokenNumber(card.id) });

/** A referral's page, for those who may open it; none before it is opened. */
export const pathTo = ({ at, ctx }: Day, card: ReferralCard, below = ""): string | undefined =>
  ctx.scope.permissions.has("referral.read") && card.place !== "entering"
    ? `${at}/referrals/${card.id}${below}`
    : undefined;

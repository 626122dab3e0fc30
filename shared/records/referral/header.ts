import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { nextDue } from "./due.ts";
import { headerSchema, type ReferralHeader } from "./referral.ts";
import { sampleReferrals } from "./samples.ts";
import { withSource } from "./source.ts";
import { closedAtOf } from "./state.ts";

/** The home of a referral. */
export const homeOfReferral = (homes: Homes, house: ReferralHeader["house"]): Home =>
  house ? homes.house(house) : homes.inbox();

export const referralIn = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Home =>
  below.referral(homeOfReferral(homes, house), id);

/** Sorts after everything else in its partition, so that one descending query reads it first. */
const headerKeys = defineKey(["house/referral", "inbox/referral"], "~header");
export const headerKey = (homes: Homes, house: ReferralHeader["house"], id: ReferralHeader["id"]): Key =>
  headerKeys.key(homes, { house, referral: id });

/** The one authority on a referral: it can be decided only where this is. */
export const referralHeader = defineEntity<ReferralHeader, typeof headerKeys>({
  kind: "referral",
  schema: headerSchema,
  schemaVersion: 2,
  upgrade: withSource,
  at: headerKeys,
  ids: ({ house, id }) => ({ house, referral: id }),
  due: (value) => nextDue(value)?.by,
  list: (homes, value) => {
    const closedAt = closedAtOf(value.state);
    return closedAt && value.place !== "moved"
      ? { lpk: below.list(homeOfReferral(homes, value.house), "R"), lsk: `${closedAt}#${value.id}` }
      : undefined;
  },
  samples: ({ house, partner }) => sampleReferrals(house, partner),
});

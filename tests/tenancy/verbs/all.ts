import { bedVerbs } from "./bed.ts";
import { houseVerbs } from "./house.ts";
import type { Verb } from "./kit.ts";
import { memberVerbs } from "./member.ts";
import { networkVerbs } from "./network.ts";
import { partnerVerbs } from "./partner.ts";
import { personVerbs } from "./person.ts";
import { referralVerbs } from "./referral.ts";
import { rosterVerbs } from "./roster.ts";
import { stayVerbs } from "./stay.ts";
import { waitlistVerbs } from "./waitlist.ts";

/** Every verb of the product, as the isolation tests run it. A new one joins the file of its noun. */
export const verbs: Record<string, Verb> = {
  ...bedVerbs,
  ...houseVerbs,
  ...memberVerbs,
  ...networkVerbs,
  ...partnerVerbs,
  ...personVerbs,
  ...referralVerbs,
  ...rosterVerbs,
  ...stayVerbs,
  ...waitlistVerbs,
};

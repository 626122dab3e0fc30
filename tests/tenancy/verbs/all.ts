import { bedVerbs } from "./bed.ts";
import { houseVerbs } from "./house.ts";
import { importVerbs } from "./import.ts";
import type { Verb } from "./kit.ts";
import { memberVerbs } from "./member.ts";
import { networkVerbs } from "./network.ts";
import { partnerVerbs } from "./partner.ts";
import { personVerbs } from "./person.ts";
import { referralVerbs } from "./referral.ts";
import { stayVerbs } from "./stay.ts";

/** Every verb of the product, as the isolation tests run it. A new one joins the file of its noun. */
export const verbs: Record<string, Verb> = {
  ...bedVerbs,
  ...houseVerbs,
  ...importVerbs,
  ...memberVerbs,
  ...networkVerbs,
  ...partnerVerbs,
  ...personVerbs,
  ...referralVerbs,
  ...stayVerbs,
};

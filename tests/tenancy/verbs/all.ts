import { accommodationVerbs } from "./accommodation.ts";
import { archiveVerbs } from "./archive.ts";
import { bedVerbs } from "./bed.ts";
import { departureVerbs } from "./departure.ts";
import { erasureVerbs } from "./erasure.ts";
import { houseVerbs } from "./house.ts";
import { importVerbs } from "./import.ts";
import { inquiryVerbs } from "./inquiry.ts";
import type { Verb } from "./kit.ts";
import { memberVerbs } from "./member.ts";
import { networkVerbs } from "./network.ts";
import { packetVerbs } from "./packet.ts";
import { partnerVerbs } from "./partner.ts";
import { personVerbs } from "./person.ts";
import { referralVerbs } from "./referral.ts";
import { retentionVerbs } from "./retention.ts";
import { rosterVerbs } from "./roster.ts";
import { stayVerbs } from "./stay.ts";
import { waitlistVerbs } from "./waitlist.ts";

/** Every verb of the product, as the isolation tests run it. Add a new one to its noun's file. */
export const verbs: Record<string, Verb> = {
  ...accommodationVerbs,
  ...archiveVerbs,
  ...bedVerbs,
  ...erasureVerbs,
  ...houseVerbs,
  ...importVerbs,
  ...memberVerbs,
  ...networkVerbs,
  ...packetVerbs,
  ...partnerVerbs,
  ...personVerbs,
  ...referralVerbs,
  ...rosterVerbs,
  ...stayVerbs,
  ...departureVerbs,
  ...inquiryVerbs,
  ...retentionVerbs,
  ...waitlistVerbs,
};

import { bed, bedLabelPlace, bedNights } from "#shared/bed/bed.ts";
import { doorEntities } from "#shared/door/entities.ts";
import { houseCard, houseWriting, shelfHouse, windowCard } from "#shared/house/records.ts";
import { importChunk, importedRow, importHeader, importOutcomes } from "#shared/import/entities.ts";
import { letter } from "#shared/letter/letter.ts";
import { administrators } from "#shared/member/administrators.ts";
import { member, memberPlace } from "#shared/member/member.ts";
import { networkCard, networkProfile } from "#shared/network/profile.ts";
import { issuedKey, partner, partnerCard } from "#shared/partner/partner.ts";
import { person, personToken } from "#shared/person/person.ts";
import { question } from "#shared/person/question.ts";
import { referralHeader } from "#shared/referral/header.ts";
import { partnerView } from "#shared/referral/partner-view.ts";
import { referralBody, referralCard, sentBody, stub, wait } from "#shared/referral/records.ts";
import { onCall } from "#shared/roster/roster.ts";
import { stay, stayCard } from "#shared/stay/stay.ts";
import { waitlist, waitlistCard, waitlistPlaces } from "#shared/waitlist/waitlist.ts";
import { accessEntry } from "./access-entry.ts";
import { commandRecord } from "./command.ts";
import type { Entity } from "./entity.ts";
import { event } from "./event.ts";

/** Every kind of item the table can hold. A test holds this list to what the code defines. */
export const registry: readonly Entity<unknown>[] = [
  accessEntry,
  administrators,
  bed,
  bedLabelPlace,
  bedNights,
  commandRecord,
  event,
  houseCard,
  houseWriting,
  importChunk,
  importedRow,
  importHeader,
  importOutcomes,
  issuedKey,
  letter,
  member,
  memberPlace,
  networkCard,
  networkProfile,
  onCall,
  partner,
  partnerCard,
  partnerView,
  person,
  personToken,
  question,
  referralBody,
  referralCard,
  referralHeader,
  sentBody,
  shelfHouse,
  stay,
  stayCard,
  stub,
  wait,
  waitlist,
  waitlistCard,
  waitlistPlaces,
  windowCard,
  ...doorEntities,
];

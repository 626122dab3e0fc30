import { accommodation } from "#shared/accommodation/accommodation.ts";
import { requests } from "#shared/accommodation/with-referral.ts";
import { archive } from "#shared/archive/archive.ts";
import { bed, bedLabelPlace, bedNights } from "#shared/bed/bed.ts";
import { bedSpell } from "#shared/bed/spell.ts";
import { houseCensus, networkCensus } from "#shared/census/census.ts";
import { departure, involuntaryCase } from "#shared/departure/departure.ts";
import { noticePapers } from "#shared/departure/papers.ts";
import { doorEntities } from "#shared/door/entities.ts";
import { erasure } from "#shared/erasure/erasure.ts";
import { partitionList } from "#shared/erasure/list.ts";
import { erasureRequest } from "#shared/erasure/request.ts";
import { houseGlance } from "#shared/house/glance.ts";
import { houseCard, houseWriting, shelfHouse, windowCard } from "#shared/house/records.ts";
import { importChunk, importedRow, importHeader, importOutcomes } from "#shared/import/entities.ts";
import { inquiry } from "#shared/inquiry/inquiry.ts";
import { letter } from "#shared/letter/letter.ts";
import { administrators } from "#shared/member/administrators.ts";
import { member, memberPlace } from "#shared/member/member.ts";
import { porch } from "#shared/network/porch.ts";
import { networkCard, networkProfile, windowNetwork } from "#shared/network/profile.ts";
import { carriedPaper } from "#shared/packet/carried.ts";
import { signedDocument } from "#shared/packet/document.ts";
import { packet, packetCard } from "#shared/packet/packet.ts";
import { packetTexts } from "#shared/packet/texts.ts";
import { issuedKey, partner, partnerCard } from "#shared/partner/partner.ts";
import { personReferral, personStay } from "#shared/person/history.ts";
import { keepApart } from "#shared/person/keep-apart.ts";
import { personMerge } from "#shared/person/merge.ts";
import { person, personToken } from "#shared/person/person.ts";
import { question } from "#shared/person/question.ts";
import { searchToken } from "#shared/person/search-token.ts";
import { disposal } from "#shared/referral/disposal.ts";
import { referralHeader } from "#shared/referral/header.ts";
import { partnerView } from "#shared/referral/partner-view.ts";
import { referralBody, referralCard, sentBody, stub, wait } from "#shared/referral/records.ts";
import { heldCard, legalHold } from "#shared/retention/hold.ts";
import { periods } from "#shared/retention/periods.ts";
import { purged } from "#shared/retention/purged.ts";
import { onCall } from "#shared/roster/roster.ts";
import { stay, stayCard } from "#shared/stay/stay.ts";
import { brought } from "#shared/transfer/brought.ts";
import { transferLink } from "#shared/transfer/link.ts";
import { waitlist, waitlistCard, waitlistPlaces } from "#shared/waitlist/waitlist.ts";
import { accessEntry } from "./access-entry.ts";
import { commandRecord } from "./command.ts";
import type { Entity } from "./entity.ts";
import { event } from "./event.ts";

/** Every kind of item the table can hold. A test holds this list to what the code defines. */
export const registry: readonly Entity<unknown>[] = [
  accessEntry,
  accommodation,
  requests,
  administrators,
  archive,
  bed,
  bedLabelPlace,
  bedNights,
  bedSpell,
  commandRecord,
  erasure,
  erasureRequest,
  event,
  houseCard,
  houseCensus,
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
  networkCensus,
  networkProfile,
  packet,
  packetCard,
  packetTexts,
  signedDocument,
  carriedPaper,
  onCall,
  partitionList,
  partner,
  partnerCard,
  partnerView,
  person,
  keepApart,
  personMerge,
  personReferral,
  personStay,
  personToken,
  searchToken,
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
  houseGlance,
  windowNetwork,
  departure,
  involuntaryCase,
  noticePapers,
  brought,
  transferLink,
  inquiry,
  disposal,
  porch,
  periods,
  legalHold,
  heldCard,
  purged,
  ...doorEntities,
];

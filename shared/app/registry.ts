import { archive } from "#shared/engine/archive/archive.ts";
import { erasure } from "#shared/engine/erasure/erasure.ts";
import { partitionList } from "#shared/engine/erasure/partition-list.ts";
import { erasureRequest } from "#shared/engine/erasure/request.ts";
import { outboxMessage } from "#shared/engine/outbox/message.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { requests } from "#shared/records/accommodation/with-referral.ts";
import { bed, bedLabelPlace, bedNights } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import { houseCensus, networkCensus } from "#shared/records/census/census.ts";
import { departure, involuntaryCase } from "#shared/records/departure/departure.ts";
import { noticeTemplates } from "#shared/records/departure/notice-templates.ts";
import { doorEntities } from "#shared/records/door/entities.ts";
import { availabilityCard, directoryHouse, houseCard, houseWriting } from "#shared/records/house/records.ts";
import { houseSummary } from "#shared/records/house/summary.ts";
import { importChunk, importedRow, importHeader, importOutcomes } from "#shared/records/import/entities.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { administrators } from "#shared/records/member/administrators.ts";
import { member, memberPlace } from "#shared/records/member/member.ts";
import { availabilityNetwork, networkCard, networkProfile } from "#shared/records/network/profile.ts";
import { publicProfile } from "#shared/records/network/public-profile.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { packet, packetCard } from "#shared/records/packet/packet.ts";
import { packetTexts } from "#shared/records/packet/texts.ts";
import { transferredPaper } from "#shared/records/packet/transferred-paper.ts";
import { issuedKey, partner, partnerCard } from "#shared/records/partner/partner.ts";
import { personReferral, personStay } from "#shared/records/person/history.ts";
import { keepApart } from "#shared/records/person/keep-apart.ts";
import { personMerge } from "#shared/records/person/merge.ts";
import { person, personToken } from "#shared/records/person/person.ts";
import { question } from "#shared/records/person/question.ts";
import { searchToken } from "#shared/records/person/search-token.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import {
  decisionTiming,
  referralBody,
  referralCard,
  referralLocator,
  sentBody,
} from "#shared/records/referral/records.ts";
import { retentionEntry } from "#shared/records/referral/retention-entry.ts";
import { heldCard, legalHold } from "#shared/records/retention/legal-hold.ts";
import { periods } from "#shared/records/retention/periods.ts";
import { purged } from "#shared/records/retention/purged.ts";
import { onCall } from "#shared/records/roster/roster.ts";
import { stay, stayCard } from "#shared/records/stay/stay.ts";
import { transferLink } from "#shared/records/transfer/link.ts";
import { transferredItem } from "#shared/records/transfer/transferred.ts";
import { waitlist, waitlistCard, waitlistPlaces } from "#shared/records/waitlist/waitlist.ts";
import { accessEntry } from "#shared/table/access-entry.ts";
import { commandRecord } from "#shared/table/command.ts";
import type { Entity } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";

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
  occupancy,
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
  outboxMessage,
  member,
  memberPlace,
  networkCard,
  networkCensus,
  networkProfile,
  packet,
  packetCard,
  packetTexts,
  signedDocument,
  transferredPaper,
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
  directoryHouse,
  stay,
  stayCard,
  referralLocator,
  decisionTiming,
  waitlist,
  waitlistCard,
  waitlistPlaces,
  availabilityCard,
  houseSummary,
  availabilityNetwork,
  departure,
  involuntaryCase,
  noticeTemplates,
  transferredItem,
  transferLink,
  inquiry,
  retentionEntry,
  publicProfile,
  periods,
  legalHold,
  heldCard,
  purged,
  ...doorEntities,
];

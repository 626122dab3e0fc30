import { alerts } from "#shared/alerts/capability.ts";
import { alumni } from "#shared/alumni/capability.ts";
import { capital } from "#shared/capital/capability.ts";
import { checkIns } from "#shared/check-ins/capability.ts";
import { clinical } from "#shared/clinical/capability.ts";
import { consents } from "#shared/consents/capability.ts";
import { guests } from "#shared/consents/guest/capability.ts";
import { acts } from "#shared/engine/acts/capability.ts";
import type { Capability, DueWork, WordsOf } from "#shared/engine/capability.ts";
import { outbox } from "#shared/engine/outbox/capability.ts";
import { exporting } from "#shared/exports/capability.ts";
import { beds } from "#shared/houses/bed/capability.ts";
import { census } from "#shared/houses/census/capability.ts";
import { houses } from "#shared/houses/house/capability.ts";
import { roster } from "#shared/houses/roster/capability.ts";
import { imports } from "#shared/imports/capability.ts";
import { inquiries } from "#shared/inquiries/capability.ts";
import { residentAccesses } from "#shared/journeys/access/capability.ts";
import { appointments } from "#shared/journeys/appointments/capability.ts";
import { beside } from "#shared/journeys/beside/capability.ts";
import { journeys } from "#shared/journeys/capability.ts";
import { meetings } from "#shared/journeys/meetings/capability.ts";
import { messages } from "#shared/journeys/messages/capability.ts";
import { milestones } from "#shared/journeys/milestones/capability.ts";
import { ownPages } from "#shared/journeys/own/capability.ts";
import { mentors } from "#shared/mentors/capability.ts";
import { agreements } from "#shared/network/agreement/capability.ts";
import { archives } from "#shared/network/archive/capability.ts";
import { breaches } from "#shared/network/breach/capability.ts";
import { deadlines } from "#shared/network/deadline/capability.ts";
import { doors } from "#shared/network/door/capability.ts";
import { erasures } from "#shared/network/erasure/capability.ts";
import { files } from "#shared/network/file/capability.ts";
import { members } from "#shared/network/member/capability.ts";
import { network } from "#shared/network/network/capability.ts";
import { notices } from "#shared/network/notices/capability.ts";
import { notifications } from "#shared/network/notification/capability.ts";
import { partners } from "#shared/network/partner/capability.ts";
import { retention } from "#shared/network/retention/capability.ts";
import { apart } from "#shared/people/apart/capability.ts";
import { people } from "#shared/people/capability.ts";
import { merges } from "#shared/people/merge/capability.ts";
import { plans } from "#shared/plans/capability.ts";
import { referrals } from "#shared/referrals/capability.ts";
import { waitlists } from "#shared/referrals/waitlist/capability.ts";
import { accommodations } from "#shared/residents/accommodation/capability.ts";
import { broughtRecords } from "#shared/residents/brought/capability.ts";
import { departures } from "#shared/residents/departure/capability.ts";
import { emergencies } from "#shared/residents/emergency/capability.ts";
import { packets } from "#shared/residents/packet/capability.ts";
import { reviews } from "#shared/residents/review/capability.ts";
import { stays } from "#shared/residents/stay/capability.ts";
import { transfers } from "#shared/residents/transfer/capability.ts";
import { tests } from "#shared/testing/collection/capability.ts";
import { coverage } from "#shared/testing/coverage/capability.ts";
import { excusals } from "#shared/testing/excusal/capability.ts";
import { testingPolicies } from "#shared/testing/policy/capability.ts";
import { draws } from "#shared/testing/selection/capability.ts";
import { witnesses } from "#shared/testing/witness/capability.ts";

/**
 * All nouns. Everything the product does by kind follows this list, in its order: a noun that reads what
 * another writes comes after it.
 */
export const nouns = [
  outbox,
  houses,
  beds,
  census,
  roster,
  network,
  members,
  notifications,
  partners,
  doors,
  notices,
  retention,
  deadlines,
  files,
  agreements,
  breaches,
  archives,
  erasures,
  consents,
  guests,
  referrals,
  waitlists,
  people,
  merges,
  apart,
  stays,
  packets,
  accommodations,
  broughtRecords,
  departures,
  emergencies,
  transfers,
  testingPolicies,
  draws,
  witnesses,
  excusals,
  journeys,
  beside,
  mentors,
  residentAccesses,
  ownPages,
  appointments,
  plans,
  checkIns,
  capital,
  clinical,
  alerts,
  messages,
  tests,
  coverage,
  reviews,
  milestones,
  meetings,
  alumni,
  inquiries,
  imports,
  exporting,
  acts,
] as const;

export const capabilities: readonly Capability[] = [...nouns];

/** The texts that due work needs from the clock. */
export type Words = WordsOf<typeof nouns>;
export const scheduled: readonly DueWork<Words>[] = nouns.flatMap((one) =>
  "due" in one ? [...one.due] : [],
);

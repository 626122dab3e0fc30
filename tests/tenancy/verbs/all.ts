import { accommodationVerbs, askedFor } from "./accommodation.ts";
import { agreementOnFile, agreementVerbs } from "./agreement.ts";
import { alertVerbs, pagedOne } from "./alert.ts";
import { alumniVerbs, movedOut } from "./alumni.ts";
import { appointmentVerbs, scheduledGroup } from "./appointment.ts";
import { archiveVerbs, readyArchive } from "./archive.ts";
import { bedVerbs } from "./bed.ts";
import { breachOnRegister, breachVerbs } from "./breach.ts";
import { broughtIn, broughtVerbs } from "./brought.ts";
import { answeredAlone, capitalVerbs } from "./capital.ts";
import { checkInVerbs, keptCheckIn } from "./check-in.ts";
import { clinicalVerbs, namedClinician } from "./clinical.ts";
import { consented, consentVerbs } from "./consent.ts";
import { departureVerbs } from "./departure.ts";
import { emergencyVerbs, openedEmergency } from "./emergency.ts";
import { askedErasure, erasureVerbs } from "./erasure.ts";
import { guestVerbs, invitedGuest } from "./guest.ts";
import { houseVerbs } from "./house.ts";
import { importVerbs, uploadedSheets } from "./import.ts";
import { inquiryVerbs, takenCall } from "./inquiry.ts";
import { journeyVerbs, onJourney } from "./journey.ts";
import type { Makes, Verb } from "./kit.ts";
import { meetingVerbs, notedMeeting } from "./meeting.ts";
import { memberVerbs } from "./member.ts";
import { mentorVerbs, supervised } from "./mentor.ts";
import { mentorBeside, mentoringVerbs } from "./mentoring.ts";
import { messageVerbs, writtenMessage } from "./message.ts";
import { milestoneVerbs } from "./milestone.ts";
import { networkVerbs } from "./network.ts";
import { notificationVerbs } from "./notification.ts";
import { invitedResident, ownPageVerbs } from "./own-page.ts";
import { packetVerbs, signedDocument } from "./packet.ts";
import { partnerVerbs } from "./partner.ts";
import { knownPersons, personVerbs } from "./person.ts";
import { plannedAhead, planVerbs } from "./plan.ts";
import { enteredByHand, referralVerbs } from "./referral.ts";
import { retentionVerbs } from "./retention.ts";
import { reviewedStay, reviewVerbs } from "./review.ts";
import { rosterVerbs, someoneOnCall } from "./roster.ts";
import { searchVerbs } from "./search.ts";
import { stayVerbs } from "./stay.ts";
import { testedStay, testVerbs } from "./test.ts";
import { excusedStay, lineOnFile, testingVerbs } from "./testing.ts";
import { waitlistVerbs } from "./waitlist.ts";

/** Every verb of the product, as the isolation tests run it. Add a new one to its noun's file. */
export const verbs: Record<string, Verb> = {
  ...accommodationVerbs,
  ...agreementVerbs,
  ...alertVerbs,
  ...alumniVerbs,
  ...appointmentVerbs,
  ...archiveVerbs,
  ...bedVerbs,
  ...breachVerbs,
  ...capitalVerbs,
  ...checkInVerbs,
  ...broughtVerbs,
  ...clinicalVerbs,
  ...consentVerbs,
  ...emergencyVerbs,
  ...erasureVerbs,
  ...guestVerbs,
  ...houseVerbs,
  ...importVerbs,
  ...journeyVerbs,
  ...memberVerbs,
  ...mentorVerbs,
  ...mentoringVerbs,
  ...messageVerbs,
  ...meetingVerbs,
  ...milestoneVerbs,
  ...networkVerbs,
  ...notificationVerbs,
  ...ownPageVerbs,
  ...packetVerbs,
  ...partnerVerbs,
  ...planVerbs,
  ...personVerbs,
  ...referralVerbs,
  ...reviewVerbs,
  ...rosterVerbs,
  ...searchVerbs,
  ...stayVerbs,
  ...testVerbs,
  ...testingVerbs,
  ...departureVerbs,
  ...inquiryVerbs,
  ...retentionVerbs,
  ...waitlistVerbs,
};

/** What makes the records they are run on, in this order. */
export const makes: readonly Makes[] = [
  signedDocument,
  onJourney,
  keptCheckIn,
  answeredAlone,
  notedMeeting,
  pagedOne,
  someoneOnCall,
  mentorBeside,
  movedOut,
  writtenMessage,
  scheduledGroup,
  supervised,
  plannedAhead,
  askedFor,
  consented,
  namedClinician,
  invitedGuest,
  invitedResident,
  takenCall,
  enteredByHand,
  knownPersons,
  uploadedSheets,
  readyArchive,
  askedErasure,
  agreementOnFile,
  breachOnRegister,
  openedEmergency,
  broughtIn,
  testedStay,
  reviewedStay,
  lineOnFile,
  excusedStay,
];

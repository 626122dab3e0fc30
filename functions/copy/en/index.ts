import { type Said, together } from "../said.ts";
import { done as accountDone } from "./account/done.ts";
import { account, said as accountSaid } from "./account/index.ts";
import { done as alumniDone } from "./alumni/done.ts";
import { alumni, said as alumniSaid } from "./alumni/index.ts";
import { done as appointmentsDone } from "./appointments/done.ts";
import { appointments, said as appointmentsSaid } from "./appointments/index.ts";
import { done as capitalDone } from "./capital/done.ts";
import { capital, said as capitalSaid } from "./capital/index.ts";
import { done as checkInsDone } from "./check-ins/done.ts";
import { checkIns, said as checkInsSaid } from "./check-ins/index.ts";
import { done as clinicalDone } from "./clinical/done.ts";
import { clinical, said as clinicalSaid } from "./clinical/index.ts";
import { common, said as commonSaid } from "./common/index.ts";
import { done as consentsDone } from "./consents/done.ts";
import { consents, said as consentsSaid } from "./consents/index.ts";
import { exporting, said as exportsSaid } from "./exports/index.ts";
import { guests } from "./guests/index.ts";
import { done as housesDone } from "./houses/done.ts";
import { houses, said as housesSaid } from "./houses/index.ts";
import { done as importsDone } from "./imports/done.ts";
import { imports, said as importsSaid } from "./imports/index.ts";
import { done as inquiriesDone } from "./inquiries/done.ts";
import { inquiries, said as inquiriesSaid } from "./inquiries/index.ts";
import { done as meDone } from "./me/done.ts";
import { me, said as meSaid } from "./me/index.ts";
import { done as meetingsDone } from "./meetings/done.ts";
import { meetings, said as meetingsSaid } from "./meetings/index.ts";
import { done as mentoringDone } from "./mentoring/done.ts";
import { mentoring, said as mentoringSaid } from "./mentoring/index.ts";
import { done as messagesDone } from "./messages/done.ts";
import { messages, said as messagesSaid } from "./messages/index.ts";
import { done as milestonesDone } from "./milestones/done.ts";
import { milestones, said as milestonesSaid } from "./milestones/index.ts";
import { done as networkDone } from "./network/done.ts";
import { network, said as networkSaid } from "./network/index.ts";
import { number } from "./number.ts";
import { partnerApi } from "./partner-api.ts";
import { done as peopleDone } from "./people/done.ts";
import { people, said as peopleSaid } from "./people/index.ts";
import { done as plansDone } from "./plans/done.ts";
import { plans, said as plansSaid } from "./plans/index.ts";
import { done as referralsDone } from "./referrals/done.ts";
import { referrals, said as referralsSaid } from "./referrals/index.ts";
import { done as residentsDone } from "./residents/done.ts";
import { residents, said as residentsSaid } from "./residents/index.ts";
import { done as testingDone } from "./testing/done.ts";
import { testing, said as testingSaid } from "./testing/index.ts";
import { dates } from "./times.ts";

const said = together(
  commonSaid,
  referralsSaid,
  housesSaid,
  residentsSaid,
  testingSaid,
  consentsSaid,
  meSaid,
  mentoringSaid,
  appointmentsSaid,
  plansSaid,
  checkInsSaid,
  capitalSaid,
  clinicalSaid,
  messagesSaid,
  milestonesSaid,
  meetingsSaid,
  alumniSaid,
  peopleSaid,
  networkSaid,
  inquiriesSaid,
  importsSaid,
  exportsSaid,
  accountSaid,
) satisfies Said;

/** What a form did, said at the top of the page that follows. */
const done = {
  ...referralsDone,
  ...residentsDone,
  ...testingDone,
  ...consentsDone,
  ...meDone,
  ...appointmentsDone,
  ...plansDone,
  ...checkInsDone,
  ...capitalDone,
  ...clinicalDone,
  ...messagesDone,
  ...milestonesDone,
  ...meetingsDone,
  ...alumniDone,
  ...mentoringDone,
  ...housesDone,
  ...peopleDone,
  ...networkDone,
  ...inquiriesDone,
  ...importsDone,
  ...accountDone,
};

/** All text of the pages, the emails and the partner API, by area. */
export const en = {
  /** BCP 47. */
  language: "en",
  common,
  referrals,
  houses,
  residents,
  testing,
  consents,
  guests,
  me,
  appointments,
  plans,
  checkIns,
  capital,
  clinical,
  messages,
  milestones,
  meetings,
  alumni,
  mentoring,
  people,
  network,
  inquiries,
  imports,
  exports: exporting,
  account,
  partnerApi,
  dates,
  number,
  done,
  ...said,
};

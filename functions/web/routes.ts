import { accountRoutes } from "./account/routes.ts";
import { alumniRoutes } from "./alumni/routes.ts";
import { clinicalRoutes } from "./clinical/routes.ts";
import { guestRoutes } from "./consents/guests/routes.ts";
import { consentRoutes } from "./consents/routes.ts";
import { sessionRoutes } from "./door/session-routes.ts";
import { bedRoutes } from "./houses/beds/routes.ts";
import { houseRoutes } from "./houses/houses/routes.ts";
import { rosterRoutes } from "./houses/roster/routes.ts";
import { sharedCheckInRoutes } from "./houses/shared-check-ins/routes.ts";
import { testingRoutes } from "./houses/testing/routes.ts";
import { askedRoutes } from "./houses/tests/asked-routes.ts";
import { testRoutes } from "./houses/tests/routes.ts";
import { todayRoutes } from "./houses/today/routes.ts";
import { weekRoutes } from "./houses/week/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { inquiryRoutes } from "./inquiries/inquiries/routes.ts";
import { checkInRoutes } from "./journeys/check-ins/routes.ts";
import { journeyRoutes } from "./journeys/journey/routes.ts";
import type { Route } from "./kit/route.ts";
import { mentoringRoutes } from "./mentoring/routes.ts";
import { activityRoutes } from "./network/activity/routes.ts";
import { agreementRoutes } from "./network/agreements/routes.ts";
import { bedNightsRoutes } from "./network/bed-nights/routes.ts";
import { breachRoutes } from "./network/breaches/routes.ts";
import { checkInWordsRoutes } from "./network/check-ins/routes.ts";
import { erasureRoutes } from "./network/erasure/routes.ts";
import { exportRoutes } from "./network/exports/routes.ts";
import { memberRoutes } from "./network/members/routes.ts";
import { networkRoutes } from "./network/network/routes.ts";
import { noticeRoutes } from "./network/notices/routes.ts";
import { notificationRoutes } from "./network/notifications/routes.ts";
import { partnerRoutes } from "./network/partners/routes.ts";
import { instrumentRoutes } from "./network/recovery-capital/routes.ts";
import { retentionRoutes } from "./network/retention/routes.ts";
import { startRoutes } from "./network/start/routes.tsx";
import { networkTestingRoutes } from "./network/testing/routes.ts";
import { peopleRoutes } from "./people/routes.ts";
import { byHandRoutes } from "./referrals/referral/by-hand-routes.ts";
import { referralRoutes } from "./referrals/referral/routes.ts";
import { referralStepRoutes } from "./referrals/referral/step-routes.ts";
import { waitlistRoutes } from "./referrals/waitlist/routes.ts";
import { accommodationRoutes } from "./residents/accommodations/routes.ts";
import { sentAppointmentRoutes } from "./residents/appointment/routes.ts";
import { broughtRoutes } from "./residents/brought/routes.ts";
import { departureRoutes } from "./residents/departures/routes.ts";

import { emergencyRoutes } from "./residents/emergencies/routes.ts";

import { ownPageRoutes } from "./residents/own-page/routes.ts";

import { packetRoutes } from "./residents/packet/routes.ts";
import { reviewRoutes } from "./residents/reviews/routes.ts";
import { stayRoutes } from "./residents/stays/routes.ts";
import { transferRoutes } from "./residents/transfers/routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { settingsRoutes } from "./settings/routes.tsx";

/** Every signed-in route. The app mounts only these, and a test walks them. */
export const webRoutes: readonly Route[] = [
  ...startRoutes,
  ...accountRoutes,
  ...searchRoutes,
  ...settingsRoutes,
  ...todayRoutes,
  ...weekRoutes,
  ...byHandRoutes,
  ...referralRoutes,
  ...referralStepRoutes,
  ...stayRoutes,
  ...packetRoutes,
  ...ownPageRoutes,
  ...sentAppointmentRoutes,
  ...accommodationRoutes,
  ...broughtRoutes,
  ...consentRoutes,
  ...guestRoutes,
  ...bedRoutes,
  ...waitlistRoutes,
  ...rosterRoutes,
  ...askedRoutes,
  // Its pages are no test.
  ...testingRoutes,
  ...testRoutes,
  ...reviewRoutes,
  ...networkRoutes,
  ...bedNightsRoutes,
  ...networkTestingRoutes,
  ...houseRoutes,
  ...importRoutes,
  ...memberRoutes,
  ...notificationRoutes,
  ...partnerRoutes,
  ...activityRoutes,
  ...exportRoutes,
  ...erasureRoutes,
  ...departureRoutes,
  ...emergencyRoutes,
  ...transferRoutes,
  ...noticeRoutes,
  ...inquiryRoutes,
  ...retentionRoutes,
  ...checkInWordsRoutes,
  ...instrumentRoutes,
  ...agreementRoutes,
  ...breachRoutes,
  ...peopleRoutes,
  ...mentoringRoutes,
  ...alumniRoutes,
  ...journeyRoutes,
  ...clinicalRoutes,
  ...checkInRoutes,
  ...sharedCheckInRoutes,
  ...sessionRoutes,
];

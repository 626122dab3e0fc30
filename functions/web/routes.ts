import { accommodationRoutes } from "./accommodations/routes.ts";
import { activityRoutes } from "./activity/routes.ts";
import { bedRoutes } from "./beds/routes.ts";
import { departureRoutes } from "./departures/routes.ts";
import { erasureRoutes } from "./erasure/routes.ts";
import { exportRoutes } from "./exports/routes.ts";
import { houseRoutes } from "./houses/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { inquiryRoutes } from "./inquiries/routes.ts";
import { memberRoutes } from "./members/routes.ts";
import { networkRoutes } from "./network/routes.ts";
import { noticeRoutes } from "./notices/routes.ts";
import { packetRoutes } from "./packet/routes.ts";
import { partnerRoutes } from "./partners/routes.ts";
import { peopleRoutes } from "./people/routes.ts";
import { referralRoutes } from "./referrals/routes.ts";
import { referralStepRoutes } from "./referrals/step-routes.ts";
import { retentionRoutes } from "./retention/routes.ts";
import { rosterRoutes } from "./roster/routes.ts";
import type { Route } from "./route.ts";
import { startRoutes } from "./start/routes.tsx";
import { stayRoutes } from "./stays/routes.ts";
import { todayRoutes } from "./today/routes.ts";
import { transferRoutes } from "./transfers/routes.ts";
import { waitlistRoutes } from "./waitlist/routes.ts";

/** Every route behind the door. The app mounts these and nothing else; a test walks them. */
export const webRoutes: readonly Route[] = [
  ...startRoutes,
  ...todayRoutes,
  ...referralRoutes,
  ...referralStepRoutes,
  ...stayRoutes,
  ...packetRoutes,
  ...accommodationRoutes,
  ...bedRoutes,
  ...waitlistRoutes,
  ...rosterRoutes,
  ...networkRoutes,
  ...houseRoutes,
  ...importRoutes,
  ...memberRoutes,
  ...partnerRoutes,
  ...activityRoutes,
  ...exportRoutes,
  ...erasureRoutes,
  ...departureRoutes,
  ...transferRoutes,
  ...noticeRoutes,
  ...inquiryRoutes,
  ...retentionRoutes,
  ...peopleRoutes,
];

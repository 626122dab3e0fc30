import { bedRoutes } from "./beds/routes.ts";
import { houseRoutes } from "./houses/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { memberRoutes } from "./members/routes.ts";
import { networkRoutes } from "./network/routes.ts";
import { partnerRoutes } from "./partners/routes.ts";
import { referralRoutes } from "./referrals/routes.ts";
import type { Route } from "./route.ts";
import { startRoutes } from "./start/routes.tsx";
import { stayRoutes } from "./stays/routes.ts";
import { todayRoutes } from "./today/routes.ts";

/** Every route behind the door. The app mounts these and nothing else; a test walks them. */
export const webRoutes: readonly Route[] = [
  ...startRoutes,
  ...todayRoutes,
  ...referralRoutes,
  ...stayRoutes,
  ...bedRoutes,
  ...networkRoutes,
  ...houseRoutes,
  ...importRoutes,
  ...memberRoutes,
  ...partnerRoutes,
];

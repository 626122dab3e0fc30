import { referralRoutes } from "./referrals.ts";
import type { ApiRoute } from "./route.ts";
import { vacancyRoutes } from "./vacancies.ts";

/** Every keyed operation of the API. The app mounts them, the description lists them, a test walks them. */
export const apiRoutes: readonly ApiRoute[] = [...vacancyRoutes, ...referralRoutes];

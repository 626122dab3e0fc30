import { idIn, stayPath } from "../kit/params.ts";
import type { HouseContext } from "../kit/route.ts";

export const consentPath = (ctx: HouseContext) => `${stayPath(ctx)}/consents/${idIn(ctx, "consent")}`;

import { resource } from "../web/kit/routes.ts";
import { openDraft } from "../web/offline/open-draft.ts";
import { homePage } from "./home/page.tsx";
import { type MeRoute, ofResident } from "./route.ts";

/** Every route of a signed-in resident. The app mounts only these, and a test walks them. */
export const meRoutes: readonly MeRoute[] = [
  ...resource("/me", ofResident, { needs: "self.read", page: homePage }),
  ofResident("self.read")("post", "/me/session/draft", (ctx) =>
    openDraft(ctx, ctx.resident.session.draftKey),
  ),
];

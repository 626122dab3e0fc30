import { approveWords, wordsForm } from "#shared/check-ins/approve-words.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";

export const checkInWordsRoutes: readonly Route[] = resource("/network/check-ins", inAdministration, {
  needs: "network.manage",
  page: async (ctx) => (await import("./page.tsx")).checkInWordsPage(ctx),
  forms: {
    "": send(wordsForm, (ctx, sent) => approveWords(ctx.scope, sent), "check_in.words_approved"),
  },
});

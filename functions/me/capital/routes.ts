import { shareAnswers, takeAnswersBack } from "#shared/capital/share-answers.ts";
import { capitalRoutes } from "../../web/capital/routes.ts";
import { idIn } from "../../web/kit/params.ts";
import { button, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const which = (ctx: MeContext, { command }: { readonly command: string }) => ({
  capital: idIn(ctx, "capital"),
  command,
});

/** A resident's recovery capital: what they answered, and who sees it. */
export const capitalOwnRoutes: readonly MeRoute[] = capitalRoutes<MeContext, MeRoute>(
  ofResident,
  { path: "/me/recovery-capital", plan: "/me/plan", frame: inside },
  {
    ":capital/share": send(
      button("self.read"),
      (ctx, sent) => shareAnswers(ctx.scope, which(ctx, sent)),
      "capital.share_begun",
    ),
    ":capital/take-back": send(
      button("self.read"),
      (ctx, sent) => takeAnswersBack(ctx.scope, which(ctx, sent)),
      "capital.share_taken_back",
    ),
  },
);

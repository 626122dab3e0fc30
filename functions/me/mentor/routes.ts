import { answerCover, coverAnswerForm } from "#shared/mentors/cover/answer-cover.ts";
import { answerAsResident, residentAnswerForm } from "#shared/mentors/matching/answer-proposal.ts";
import { sayWishes, wishesForm } from "#shared/mentors/matching/say-wishes.ts";
import { askForOther } from "#shared/mentors/matching/want-other.ts";
import { button, resource, send, versioned } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";

/** A resident's mentor: who it is, who could be, what they look for. */
export const mentorRoutes: readonly MeRoute[] = resource("/me/mentor", ofResident, {
  needs: "journey.read",
  page: async (ctx) => (await import("./page.tsx")).mentorPage(ctx),
  forms: {
    "": send(wishesForm, (ctx: MeContext, sent) => sayWishes(ctx.scope, sent), "match.wishes_changed"),
    answer: send(
      versioned(residentAnswerForm),
      (ctx: MeContext, { form, version: round, command }) =>
        answerAsResident(ctx.scope, { ...form, round, command }),
      "match.answered",
    ),
    cover: send(
      versioned(coverAnswerForm),
      (ctx: MeContext, { form, version: round, command }) =>
        answerCover(ctx.scope, { ...form, round, command }),
      "match.cover_answered",
    ),
    other: send(
      button("journey.write"),
      (ctx: MeContext, { command }) => askForOther(ctx.scope, { command }),
      "match.other_wanted",
    ),
  },
});

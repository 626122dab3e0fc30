import { followUp } from "#shared/alumni/follow-up.ts";
import { inviteGuide } from "#shared/alumni/invite-guide.ts";
import { callForm, noteAlumniCall } from "#shared/alumni/note-call.ts";
import { guideSaidForm, noteGuideAnswer } from "#shared/alumni/note-guide-answer.ts";
import { idIn } from "../kit/params.ts";
import { inAlumni, type Route, type ScopedContext } from "../kit/route.ts";
import { button, resource, send } from "../kit/routes.ts";

const of = (ctx: ScopedContext) => ({ journey: idIn(ctx, "journey") });

/** People who moved out and agreed to be asked how they are. */
export const alumniRoutes: readonly Route[] = [
  ...resource("/alumni", inAlumni, {
    needs: "alumni.read",
    page: async (ctx) => (await import("./page.tsx")).alumniPage(ctx),
  }),
  ...resource("/alumni/:journey", inAlumni, {
    needs: "alumni.read",
    page: async (ctx) => (await import("./one.tsx")).alumnusPage(ctx),
    forms: {
      calls: send(
        callForm,
        (ctx, sent) => noteAlumniCall(ctx.scope, { ...sent, ...of(ctx) }),
        "alumni.call_noted",
      ),
      "follow-up": send(
        button("alumni.manage"),
        (ctx, { command }) => followUp(ctx.scope, { ...of(ctx), command }),
        "alumni.followed_up",
      ),
      "mentor/answer": send(
        guideSaidForm,
        (ctx, sent) => noteGuideAnswer(ctx.scope, { ...sent, ...of(ctx) }),
        "alumni.call_noted",
      ),
      mentor: send(
        button("alumni.manage"),
        (ctx, { command }) => inviteGuide(ctx.scope, { ...of(ctx), command }),
        "alumni.guide_asked",
      ),
    },
  }),
];

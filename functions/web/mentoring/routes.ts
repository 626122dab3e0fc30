import { assignForm, assignMentor } from "#shared/journeys/beside/assign-mentor.ts";
import { idIn } from "../kit/params.ts";
import { inMentoring, ofStaff, type Route } from "../kit/route.ts";
import { resource, send, versioned } from "../kit/routes.ts";

export const mentoringRoutes: readonly Route[] = [
  ...resource("/mentoring", ofStaff, {
    needs: "caseload.read",
    page: async (ctx) => (await import("./agenda/page.tsx")).agendaPage(ctx),
  }),
  ...resource("/mentoring/mentors", inMentoring, {
    needs: "mentoring.match",
    page: async (ctx) => (await import("./mentors/page.tsx")).mentorsPage(ctx),
    forms: {
      ":journey/assignment": send(
        versioned(assignForm),
        (ctx, { form: sent, version, command }) =>
          assignMentor(ctx.scope, { journey: idIn(ctx, "journey"), sent, version, command }),
        "mentoring.assigned",
      ),
    },
  }),
];

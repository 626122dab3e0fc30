import { addForm, addToCheckIn } from "#shared/check-ins/add-to-check-in.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { takeBackShare } from "#shared/check-ins/take-back-share.ts";
import { linkIntoJourney } from "#shared/journeys/access/link-into-journey.ts";
import { askedForm, checkInForm } from "#shared/records/check-in/form.ts";
import { newLink } from "../../consents/new-link.tsx";
import { idIn } from "../../kit/params.ts";
import { inJourney, type PageContext, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, lookUp, prefill, resource, send } from "../../kit/routes.ts";
import { nextOf, remaining, sittingIn } from "./sitting.ts";

const all = "/journeys/:journey/check-ins";
const needs = "journey.read";
const pages = () => import("./pages.tsx");

/** After the last of a group, and alone, the check-in itself. */
function after(ctx: ScopedContext, checkIn: string): string {
  const sitting = sittingIn(ctx);
  const next = sitting && nextOf(sitting, remaining(ctx));
  return next ?? `/journeys/${idIn(ctx, "journey")}/check-ins/${checkIn}`;
}

export const checkInRoutes: readonly Route[] = [
  ...resource(all, inJourney, {
    needs,
    page: async (ctx) => (await pages()).checkInsPage(ctx),
    forms: {
      link: prefill(button("journey.write"), async (ctx: ScopedContext, { command }) => {
        const token = await linkIntoJourney(ctx.scope, { command, to: "check_in" });
        const to = `/journeys/${idIn(ctx, "journey")}/check-ins`;
        return { to, form: newLink, values: token === undefined ? {} : { token } };
      }),
    },
  }),
  ...resource(`${all}/new`, inJourney, {
    needs,
    page: async (ctx) => (await pages()).newPage(ctx),
    forms: {
      "read-back": lookUp(askedForm, async (ctx: PageContext) => (await pages()).readBackPage(ctx)),
      changes: lookUp(askedForm, async (ctx: PageContext) => (await pages()).newPage(ctx)),
      "": send(
        checkInForm,
        (ctx: ScopedContext, sent) => keepCheckIn(ctx.scope, { ...sent, sitting: sittingIn(ctx) }),
        "check_in.kept",
        (ctx, { checkIn }) => after(ctx, checkIn),
      ),
    },
  }),
  ...resource(`${all}/:checkIn`, inJourney, {
    needs,
    page: async (ctx) => (await pages()).checkInPage(ctx),
    forms: {
      additions: send(
        addForm,
        (ctx: ScopedContext, sent) => addToCheckIn(ctx.scope, { ...sent, checkIn: idIn(ctx, "checkIn") }),
        "check_in.added_to",
      ),
      "take-back": send(
        button("journey.write"),
        (ctx: ScopedContext, { command }) =>
          takeBackShare(ctx.scope, { checkIn: idIn(ctx, "checkIn"), command }),
        "check_in.share_taken_back",
      ),
    },
  }),
];

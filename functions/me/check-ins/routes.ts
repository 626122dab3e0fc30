import { addForm, addToCheckIn } from "#shared/check-ins/add-to-check-in.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { takeBackShare } from "#shared/check-ins/take-back-share.ts";
import { askedForm, checkInForm } from "#shared/records/check-in/form.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { idIn } from "../../web/kit/params.ts";
import { button, lookUp, resource, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";
import { checkInPage, checkInsPage, newPage, readBackPage } from "./pages.tsx";

const at = "/me/check-ins";
const needs = "journey.read";

/** A resident's check-ins: to read, and to begin one alone. */
export const checkInRoutes: readonly MeRoute[] = [
  ...resource<MeContext, Permission, MeRoute>(at, ofResident, { needs, page: checkInsPage }),
  ...resource<MeContext, Permission, MeRoute>(`${at}/new`, ofResident, {
    needs,
    page: newPage,
    forms: {
      "read-back": lookUp(askedForm, readBackPage),
      changes: lookUp(askedForm, newPage),
      "": send(
        checkInForm,
        (ctx, sent) => keepCheckIn(ctx.scope, { ...sent, kind: "own" }),
        "check_in.kept",
        (_, { checkIn }) => `${at}/${checkIn}`,
      ),
    },
  }),
  ...resource<MeContext, Permission, MeRoute>(`${at}/:checkIn`, ofResident, {
    needs,
    page: checkInPage,
    forms: {
      additions: send(
        addForm,
        (ctx, sent) => addToCheckIn(ctx.scope, { ...sent, checkIn: idIn(ctx, "checkIn") }),
        "check_in.added_to",
      ),
      "take-back": send(
        button("journey.write"),
        (ctx, { command }) => takeBackShare(ctx.scope, { checkIn: idIn(ctx, "checkIn"), command }),
        "check_in.share_taken_back",
      ),
    },
  }),
];

import { confirmPerson } from "#shared/people/recognize/confirm-person.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { optionalText, text } from "../../kit/handle-form.ts";
import { chosen, stayIn, stayOf } from "../../kit/params.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { button, fieldsOf, resource, send } from "../../kit/routes.ts";
import { stayPage } from "./page.tsx";
import { walkInPage } from "./walk-in.tsx";

const all = "/houses/:house/stays";
const walkIn = {
  legalName: text,
  preferredName: optionalText,
  birthDate: optionalText,
  phone: optionalText,
  bed: chosen("bed"),
  on: optionalText,
};

export const stayRoutes: readonly Route[] = [
  ...resource(`${all}/new`, inHouse, { needs: "stay.open", page: walkInPage }),
  ...resource(all, inHouse, {
    page: walkInPage,
    forms: {
      "": send(
        fieldsOf("stay.open", walkIn),
        (ctx, sent) => moveInWithoutReferral(ctx.scope, { house: ctx.house, ...sent }),
        (ctx, { stay }) => `/houses/${ctx.house}/stays/${stay}`,
      ),
    },
  }),
  ...resource(`${all}/:stay`, inHouse, {
    needs: "stay.read",
    page: (ctx) => stayPage(ctx, stayOf(ctx)),
    forms: {
      bed: send(fieldsOf("stay.move", { bed: chosen("bed") }), (ctx, sent) =>
        moveBed(ctx.scope, { ...stayIn(ctx), ...sent }),
      ),
      confirmation: send(button("person.confirm"), (ctx, sent) =>
        confirmPerson(ctx.scope, { ...stayIn(ctx), ...sent }),
      ),
    },
  }),
];

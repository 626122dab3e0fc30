import { changeProfile } from "#shared/network/network/change-profile.ts";
import { profileForm } from "#shared/network/network/create-network.ts";
import { describePublicForm, publicFormForm } from "#shared/network/network/describe-public-form.ts";
import { oversightForm, setOversight } from "#shared/network/network/set-oversight.ts";
import { setPublicForm } from "#shared/network/network/set-public-form.ts";
import { yesOrNo } from "../../kit/handle-form.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { networkPage } from "./page.tsx";
import { settingsPage } from "./settings.tsx";

const needs = "network.manage";

export const networkRoutes: readonly Route[] = [
  ...resource("/network", inAdministration, { needs: "network.read", page: networkPage }),
  ...resource("/network/settings", inAdministration, {
    needs,
    page: settingsPage,
    forms: {
      "": send(
        profileForm,
        (ctx, sent) => changeProfile(ctx.scope, sent),
        "network.changed",
        () => "/network",
      ),
      "public-form": send(
        publicFormForm,
        (ctx, sent) => describePublicForm(ctx.scope, sent),
        "network.public_form",
        () => "/network/settings#form",
      ),
      oversight: send(
        oversightForm,
        (ctx, sent) => setOversight(ctx.scope, sent),
        "network.oversight",
        () => "/network/settings#appeals",
      ),
      form: send(
        fieldsOf(needs, { open: yesOrNo }),
        (ctx, sent) => setPublicForm(ctx.scope, sent),
        (_, __, { open }) => ["network.form", { open }],
        () => "/network/settings#form",
      ),
    },
  }),
];

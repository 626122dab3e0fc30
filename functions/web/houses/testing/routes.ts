import { policyForm } from "#shared/testing/policy/policy-form.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { resource, send, versioned } from "../../kit/routes.ts";
import { testingPage } from "./page.tsx";
import { sheetPage } from "./sheet.tsx";

export const testingRoutes: readonly Route[] = [
  ...resource("/houses/:house/testing/code", inHouse, { needs: "testing.read", page: sheetPage }),
  ...resource("/houses/:house/testing", inHouse, {
    needs: "testing.read",
    page: testingPage,
    forms: {
      policy: send(
        versioned(policyForm),
        (ctx, sent) => savePolicy(ctx.scope, { house: ctx.house, ...sent }),
        "testing_policy.saved",
      ),
    },
  }),
];

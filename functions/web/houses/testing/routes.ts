import { words } from "#functions/copy/words.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { policyForm } from "#shared/testing/policy/policy-form.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { addWitness, endWitness, witnessForm } from "#shared/testing/witness/add-witness.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send, versioned } from "../../kit/routes.ts";

/** The mail that asks an organization. */
const asking =
  ({ site: { origin } }: HouseContext): Parameters<typeof addWitness>[1]["write"] =>
  ({ token, stop, organization }) => {
    const { subject, text } = words().testing.witness.asking;
    const url = `${origin}/witness/${token}`;
    return { subject, text: text({ organization, url, stop: `${origin}/invitations/${stop}` }) };
  };

export const testingRoutes: readonly Route[] = [
  ...resource("/houses/:house/testing/code", inHouse, {
    needs: "testing.read",
    page: async (ctx) => (await import("./sheet.tsx")).sheetPage(ctx),
  }),
  ...resource("/houses/:house/testing", inHouse, {
    needs: "testing.read",
    page: async (ctx) => (await import("./page.tsx")).testingPage(ctx),
    forms: {
      policy: send(
        versioned(policyForm),
        (ctx, sent) => savePolicy(ctx.scope, { house: ctx.house, ...sent }),
        "testing_policy.saved",
      ),
      witness: send(
        witnessForm,
        (ctx, sent) =>
          addWitness(ctx.scope, {
            ...sent,
            house: ctx.house,
            door: ctx.world.openDoor("web"),
            write: asking(ctx),
          }),
        "selection.witness_added",
      ),
      "witness-ending": send(
        fieldsOf("testing.manage", { witness: idSchema("witness") }),
        ({ scope, house }, sent) => endWitness(scope, { house, ...sent }),
        "selection.witness_ended",
      ),
    },
  }),
  ...resource("/houses/:house/testing/coverage", inHouse, {
    needs: "testing.read",
    page: async (ctx) => (await import("./coverage/page.tsx")).coveragePage(ctx),
  }),
];

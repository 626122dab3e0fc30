import { collectForm } from "#shared/testing/collection/collect.ts";
import { endingForm } from "#shared/testing/collection/end-test.ts";
import { collectAsked, endAsked } from "#shared/testing/elsewhere/asked.ts";
import { idIn, oneselfIn } from "../../kit/params.ts";
import { ofStaff, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";

const at = "/collections";
const next = () => at;
const asked = <S extends object>(ctx: ScopedContext, sent: S) => ({
  ...sent,
  ...oneselfIn(ctx),
  test: idIn(ctx, "test", "askedTest"),
});

/** Tests that a member is asked to collect in other houses. */
export const askedRoutes: readonly Route[] = [
  ...resource<ScopedContext>(at, ofStaff, {
    needs: collectForm.needs,
    page: async (ctx) => (await import("./asked.tsx")).askedListPage(ctx),
  }),
  ...resource<ScopedContext>(`${at}/:askedTest`, ofStaff, {
    needs: collectForm.needs,
    page: async (ctx) => (await import("./asked.tsx")).askedPage(ctx),
    next,
    forms: {
      specimen: send(collectForm, (ctx, sent) => collectAsked(ctx.scope, asked(ctx, sent)), "test.reported"),
      ending: send(endingForm, (ctx, sent) => endAsked(ctx.scope, asked(ctx, sent)), "test.reported"),
    },
  }),
];

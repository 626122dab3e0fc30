import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { askErasure, erasureForm } from "#shared/network/erasure/ask-erasure.ts";
import { stopErasure } from "#shared/network/erasure/stop-erasure.ts";
import { yesOrNo } from "../../kit/handle-form.ts";
import { idIn, personIn } from "../../kit/params.ts";
import { inAdministration, inCare, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, fieldsOf, resource, type Sending, send } from "../../kit/routes.ts";
import { erasurePage } from "./page.tsx";
import { erasurePath } from "./request.tsx";

const erasureIn = (ctx: ScopedContext) => ({ erasure: idIn(ctx, "erasure") });
const identityIn = ({ membership }: ScopedContext) => ({ identity: membership.identity });

const closing = (
  path: string,
  over: typeof inCare,
  forms: Readonly<Record<string, Sending<ScopedContext>>>,
): Route[] =>
  resource(path, over, {
    needs: "erasure.stop",
    page: erasurePage,
    next: () => path,
    forms: {
      ":erasure/stop": send(
        button("erasure.stop"),
        (ctx, sent) => stopErasure(ctx.scope, { ...erasureIn(ctx), ...sent }),
        "erasure.stopped",
      ),
      ...forms,
    },
  });

/** Closing a network: an administrator requests it, a different person in admissions approves it, either can stop it. */
export const erasureRoutes: readonly Route[] = [
  ...closing(erasurePath.administration, inAdministration, {
    "": send(
      erasureForm,
      (ctx, sent) => askErasure(ctx.scope, { ...sent, ...identityIn(ctx) }),
      "erasure.asked",
    ),
  }),
  ...closing(erasurePath.care, inCare, {
    ":erasure/answer": send(
      fieldsOf("erasure.answer", { agreed: yesOrNo }),
      (ctx, sent) => answerErasure(ctx.scope, { ...erasureIn(ctx), ...sent, ...personIn(ctx) }),
      (_, __, { agreed }) => ["erasure.answered", { agreed }],
    ),
  }),
];

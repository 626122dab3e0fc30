import { longDay } from "#functions/copy/times.ts";
import { decideInvoluntary, decisionForm } from "#shared/residents/departure/decide-involuntary.ts";
import { planDeparture, reasonForm, saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { noticeForm, prepareNotice } from "#shared/residents/departure/prepare-notice.ts";
import { askReview, reviewForm } from "#shared/residents/departure/review-decision.ts";
import { serveNotice, serviceForm } from "#shared/residents/departure/serve-notice.ts";
import { withdrawalForm, withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { agreedForm, agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { moveOut, moveOutForm } from "#shared/residents/stay/move-out.ts";
import { reverseMoveOut, stayReversalForm } from "#shared/residents/stay/reverse-move-out.ts";
import { undoMoveOut, undoMoveOutForm } from "#shared/residents/stay/undo-move-out.ts";
import { stayIn, stayOf, stayPath } from "../../kit/params.ts";
import { type HouseContext, inHouse, type PageContext, type Route } from "../../kit/route.ts";
import { anything, resource, send } from "../../kit/routes.ts";
import { stayPage } from "../stays/page.tsx";
import { copyPage } from "./copy.tsx";
import { departurePage } from "./page.tsx";

const needs = moveOutForm.needs;
const identityIn = ({ membership }: HouseContext) => ({ identity: membership.identity });
const record = "/houses/:house/stays/:stay";
const page = (ctx: PageContext<HouseContext>) => departurePage(ctx, stayOf(ctx));

export const departureRoutes: readonly Route[] = [
  ...resource(`${record}/departure`, inHouse, {
    needs,
    page,
    forms: {
      "": send(
        anything(needs),
        (ctx, { command, ...sent }) =>
          moveOut(ctx.scope, { ...sent, ...stayIn(ctx), answers: sent, command }),
        "stay.moved_out",
        stayPath,
        { undo: (ctx) => `${stayPath(ctx)}/departure/undo` },
      ),
      kind: send(
        reasonForm,
        (ctx, sent) => planDeparture(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "departure.planned",
      ),
      checklist: send(
        anything(needs),
        (ctx, { command, ...answers }) => saveChecklist(ctx.scope, { ...stayIn(ctx), answers, command }),
        "departure.checklist",
      ),
      decision: send(
        decisionForm,
        (ctx, sent) => decideInvoluntary(ctx.scope, { ...sent, ...stayIn(ctx), ...identityIn(ctx) }),
        "departure.decided",
      ),
      notice: send(
        noticeForm,
        (ctx, sent) => prepareNotice(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "departure.notice_prepared",
      ),
      service: send(
        serviceForm,
        (ctx, sent) => serveNotice(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "departure.served",
      ),
      review: send(
        reviewForm,
        (ctx, sent) => askReview(ctx.scope, { ...sent, ...stayIn(ctx), ...identityIn(ctx) }),
        "departure.review_asked",
      ),
      withdrawal: send(
        withdrawalForm,
        (ctx, sent) => withdrawDecision(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "departure.withdrawn",
      ),
    },
  }),
  ...resource(`${record}/departure`, inHouse, {
    page: (ctx) => stayPage(ctx, stayOf(ctx)),
    shown: record,
    next: stayPath,
    forms: {
      undo: send(
        undoMoveOutForm,
        (ctx, sent) => undoMoveOut(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.move_out_undone",
      ),
      reversal: send(
        stayReversalForm,
        (ctx, sent) => reverseMoveOut(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "stay.reopened",
      ),
    },
  }),
  ...resource(record, inHouse, {
    page,
    shown: `${record}/departure`,
    next: (ctx) => `${stayPath(ctx)}/departure`,
    forms: {
      "agreed-move-out": send(
        agreedForm,
        (ctx, sent) => agreeMoveOut(ctx.scope, { ...sent, ...stayIn(ctx) }),
        (_, { on }) => ["stay.move_out_agreed", { on: on === null ? "none" : longDay(on) }],
      ),
    },
  }),
  inHouse(needs)("get", `${record}/departure/copy`, async (ctx) =>
    ctx.c.html(await copyPage(ctx, stayOf(ctx))),
  ),
];

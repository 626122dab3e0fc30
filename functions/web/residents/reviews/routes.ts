import { answerAppeal, appealAnswerForm } from "#shared/residents/review/answer-appeal.ts";
import { confirmDanger, dangerConfirmForm, dangerForm, nameDanger } from "#shared/residents/review/danger.ts";
import { decideForm, decideReview } from "#shared/residents/review/decide-review.ts";
import { giveLetter, letterForm } from "#shared/residents/review/letter.ts";
import { notifyDecision, reviewNoticeForm } from "#shared/residents/review/notify-decision.ts";
import { openReview, openReviewForm } from "#shared/residents/review/open-review.ts";
import { readReviewForResident } from "#shared/residents/review/read-review.ts";
import { readStatement, statementReadForm } from "#shared/residents/review/read-statement.ts";
import { appealForm, statementForm } from "#shared/residents/review/say.ts";
import { appealReview, stateInReview } from "#shared/residents/review/say-handed.ts";
import { lockTo } from "../../door/enter.ts";
import { testIn } from "../../houses/tests/paths.ts";
import { filled, personIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, resource, send } from "../../kit/routes.ts";
import { reviewHandedPage } from "./handed.tsx";
import { letterPage } from "./letter.tsx";
import { reviewsPage } from "./list.tsx";
import { openPage } from "./open.tsx";
import { reviewPage } from "./page.tsx";
import { reviewIn, reviewPath } from "./paths.ts";

const one = "/houses/:house/reviews/:review";
const own = `${one}/resident`;
const onReview = <S extends object>(ctx: HouseContext, sent: S) => ({ ...sent, ...reviewIn(ctx) });

const inPerson = (ctx: HouseContext) => ({ ...personIn(ctx), door: ctx.world.openDoor("web") });

/** Locks this browser to a resident's part of one review. */
async function handOver(ctx: HouseContext): Promise<void> {
  await readReviewForResident(ctx.scope, reviewIn(ctx));
  await lockTo(ctx.c, ctx.world, { purpose: "review", ...reviewIn(ctx) });
}

/** Fair reviews: opened, said, decided by a second person, noticed, appealed. */
export const reviewRoutes: readonly Route[] = [
  ...resource<HouseContext>("/houses/:house/reviews", inHouse, { needs: "review.read", page: reviewsPage }),
  ...resource<HouseContext>("/houses/:house/testing/:test/review", inHouse, {
    needs: openReviewForm.needs,
    page: openPage,
    forms: {
      "": send(
        openReviewForm,
        (ctx, sent) => openReview(ctx.scope, { ...sent, ...testIn(ctx), identity: ctx.membership.identity }),
        "review.opened",
        ({ house }, { review }) => reviewPath({ house, review }),
      ),
    },
  }),
  ...resource<HouseContext>(one, inHouse, {
    needs: "review.read",
    page: reviewPage,
    forms: {
      decision: send(
        decideForm,
        (ctx, sent) => decideReview(ctx.scope, { ...onReview(ctx, sent), ...inPerson(ctx) }),
        "review.decided",
      ),
      read: send(
        statementReadForm,
        (ctx, sent) => readStatement(ctx.scope, onReview(ctx, sent)),
        "review.read",
      ),
      danger: send(
        dangerForm,
        (ctx, sent) => nameDanger(ctx.scope, { ...onReview(ctx, sent), identity: ctx.membership.identity }),
        "review.danger_named",
      ),
      "danger/confirmation": send(
        dangerConfirmForm,
        (ctx, sent) => confirmDanger(ctx.scope, { ...onReview(ctx, sent), ...inPerson(ctx) }),
        "review.danger_confirmed",
      ),
      notice: send(
        reviewNoticeForm,
        (ctx, sent) => notifyDecision(ctx.scope, onReview(ctx, sent)),
        "review.noticed",
      ),
      answer: send(
        appealAnswerForm,
        (ctx, sent) => answerAppeal(ctx.scope, { ...onReview(ctx, sent), identity: ctx.membership.identity }),
        "review.appeal_answered",
      ),
      letters: send(
        letterForm,
        (ctx, sent) => giveLetter(ctx.scope, onReview(ctx, sent)),
        "review.letter_given",
        (ctx, { consent }) => `${reviewPath(reviewIn(ctx))}/letters/${consent}`,
      ),
      "resident/handed": send(
        button("review.manage"),
        (ctx) => handOver(ctx),
        "review.handed",
        (ctx) => filled(own, ctx.c),
      ),
    },
  }),
  ...resource<HouseContext>(`${one}/letters/:forCourt`, inHouse, {
    needs: letterForm.needs,
    page: letterPage,
  }),
  ...resource<HouseContext>(own, inHouse, {
    needs: "review.manage",
    opensTo: "review",
    page: reviewHandedPage,
    forms: {
      statement: send(
        statementForm,
        (ctx, sent) => stateInReview(ctx.scope, onReview(ctx, sent)),
        "review.stated",
      ),
      appeal: send(
        appealForm,
        (ctx, sent) => appealReview(ctx.scope, onReview(ctx, sent)),
        "review.appealed",
      ),
    },
  }),
];

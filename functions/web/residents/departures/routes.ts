import * as z from "zod";
import { details, questionNames } from "#shared/records/departure/checklist.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { planDeparture, saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { answerReview, askReview } from "#shared/residents/departure/review-decision.ts";
import { serveNotice } from "#shared/residents/departure/serve-notice.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { idIn } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { copyPage } from "./copy.tsx";
import { departurePage } from "./page.tsx";

const stayOf = (ctx: HouseContext) => idIn(ctx.c, "stay", "stay");
const at = (ctx: HouseContext) => ({ house: ctx.house, stay: stayOf(ctx) });
const stayPath = (ctx: HouseContext) => `/houses/${ctx.house}/stays/${stayOf(ctx)}`;
const close = inHouse("stay.close");
const all = "/houses/:house/stays/:stay";

/** A checkbox. */
const tick = z
  .string()
  .optional()
  .transform((value) => value === "yes");
const answers = Object.fromEntries(
  questionNames
    .flatMap((one) => [one, ...details.map((detail) => `${one}_${detail}`)])
    .map((name) => [name, optionalText]),
);

/** One act of the departure page: a form, a use case, and back to the page. */
function onPage<V>(
  path: string,
  fields: z.ZodType<V>,
  perform: (ctx: HouseContext, values: V & { command: string }) => Promise<unknown>,
  next = (ctx: HouseContext) => `${stayPath(ctx)}/departure`,
): Route {
  return close("post", `${all}/${path}`, (ctx) =>
    handleForm(ctx, {
      fields,
      perform: async (values) => {
        await perform(ctx, values);
        return next(ctx);
      },
      rerender: (typed: FormState) => departurePage({ ...ctx, typed }, stayOf(ctx)),
    }),
  );
}

export const departureRoutes: readonly Route[] = [
  close("get", `${all}/departure`, async (ctx) =>
    ctx.c.html(await departurePage({ ...ctx, typed: nothingEntered }, stayOf(ctx))),
  ),
  close("get", `${all}/departure/copy`, async (ctx) => ctx.c.html(await copyPage(ctx, stayOf(ctx)))),
  onPage("agreed-move-out", z.object({ on: optionalText }), (ctx, { on, command }) =>
    agreeMoveOut(ctx.scope, { ...at(ctx), on: on ?? null, command }),
  ),
  onPage("departure/kind", z.object({ kind: text }), (ctx, values) =>
    planDeparture(ctx.scope, { ...at(ctx), ...values }),
  ),
  onPage("departure/checklist", z.object(answers), (ctx, { command, ...given }) =>
    saveChecklist(ctx.scope, { ...at(ctx), answers: given as Record<string, string | undefined>, command }),
  ),
  onPage(
    "departure/decision",
    z.object({
      kind: text,
      with: text,
      ground: text,
      rule: text,
      triedBefore: text,
      alternatives: text,
      say: text,
      notMentorAlone: tick,
    }),
    (ctx, values) => decideInvoluntary(ctx.scope, { ...at(ctx), ...values }),
  ),
  onPage(
    "departure/notice",
    z.object({ template: text, text, how: text, leaveBy: text, danger: text, copy: tick }),
    (ctx, values) => serveNotice(ctx.scope, { ...at(ctx), ...values }),
  ),
  onPage("departure/review", z.object({ words: text }), (ctx, values) =>
    askReview(ctx.scope, { ...at(ctx), ...values }),
  ),
  onPage("departure/outcome", z.object({ result: text, words: text, apart: tick }), (ctx, values) =>
    answerReview(ctx.scope, { ...at(ctx), ...values }),
  ),
  onPage("departure/withdrawal", z.object({ reason: text }), (ctx, values) =>
    withdrawDecision(ctx.scope, { ...at(ctx), ...values }),
  ),
  onPage(
    "departure",
    z.object({
      // The use case checks the kind and reports it at the field.
      kind: text.transform((value) => value as MoveOutKind),
      on: text,
      endedBy: z.enum(["resident", "house"]).optional(),
      rest: tick,
      ...answers,
    }),
    (ctx, { kind, on, endedBy, rest, command, ...given }) =>
      moveOut(ctx.scope, {
        ...at(ctx),
        ...{ kind, on, endedBy, command },
        answers: given as Record<string, string | undefined>,
        ...(rest ? { rest: "not_known" as const } : {}),
      }),
    stayPath,
  ),
];

import * as z from "zod";
import { details, questionNames } from "#shared/departure/checklist.ts";
import { decideInvoluntary } from "#shared/departure/decide-involuntary.ts";
import { planDeparture, saveChecklist } from "#shared/departure/prepare-departure.ts";
import { answerReview, askReview } from "#shared/departure/review-decision.ts";
import { serveNotice } from "#shared/departure/serve-notice.ts";
import { withdrawDecision } from "#shared/departure/withdraw-decision.ts";
import { agreeMoveOut } from "#shared/stay/agree-move-out.ts";
import { moveOut } from "#shared/stay/move-out.ts";
import type { MoveOutKind } from "#shared/stay/stay.ts";
import { act, optionalText, text } from "../act.ts";
import { idIn } from "../referrals/routes.ts";
import { type HouseDesk, inHouse, type Route } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { copyPage } from "./copy.tsx";
import { departurePage } from "./page.tsx";

const stayOf = (desk: HouseDesk) => idIn(desk.c, "stay", "stay");
const at = (desk: HouseDesk) => ({ house: desk.house, stay: stayOf(desk) });
const stayPath = (desk: HouseDesk) => `/houses/${desk.house}/stays/${stayOf(desk)}`;
const close = inHouse("stay.close");
const all = "/houses/:house/stays/:stay";

/** A tick of a form. */
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
  perform: (desk: HouseDesk, values: V & { command: string }) => Promise<unknown>,
  next = (desk: HouseDesk) => `${stayPath(desk)}/departure`,
): Route {
  return close("post", `${all}/${path}`, (desk) =>
    act(desk, {
      fields,
      perform: async (values) => {
        await perform(desk, values);
        return next(desk);
      },
      again: (typed: Typed) => departurePage({ ...desk, typed }, stayOf(desk)),
    }),
  );
}

export const departureRoutes: readonly Route[] = [
  close("get", `${all}/departure`, async (desk) =>
    desk.c.html(await departurePage({ ...desk, typed: nothingTyped }, stayOf(desk))),
  ),
  close("get", `${all}/departure/copy`, async (desk) => desk.c.html(await copyPage(desk, stayOf(desk)))),
  onPage("agreed-move-out", z.object({ on: optionalText }), (desk, { on, command }) =>
    agreeMoveOut(desk.scope, { ...at(desk), on: on ?? null, command }),
  ),
  onPage("departure/kind", z.object({ kind: text }), (desk, values) =>
    planDeparture(desk.scope, { ...at(desk), ...values }),
  ),
  onPage("departure/checklist", z.object(answers), (desk, { command, ...given }) =>
    saveChecklist(desk.scope, { ...at(desk), answers: given as Record<string, string | undefined>, command }),
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
    (desk, values) => decideInvoluntary(desk.scope, { ...at(desk), ...values }),
  ),
  onPage(
    "departure/notice",
    z.object({ template: text, text, how: text, leaveBy: text, danger: text, copy: tick }),
    (desk, values) => serveNotice(desk.scope, { ...at(desk), ...values }),
  ),
  onPage("departure/review", z.object({ words: text }), (desk, values) =>
    askReview(desk.scope, { ...at(desk), ...values }),
  ),
  onPage("departure/outcome", z.object({ result: text, words: text, apart: tick }), (desk, values) =>
    answerReview(desk.scope, { ...at(desk), ...values }),
  ),
  onPage("departure/withdrawal", z.object({ reason: text }), (desk, values) =>
    withdrawDecision(desk.scope, { ...at(desk), ...values }),
  ),
  onPage(
    "departure",
    z.object({
      // The use case knows the kinds and says so at the field.
      kind: text.transform((value) => value as MoveOutKind),
      on: text,
      endedBy: z.enum(["resident", "house"]).optional(),
      rest: tick,
      ...answers,
    }),
    (desk, { kind, on, endedBy, rest, command, ...given }) =>
      moveOut(desk.scope, {
        ...at(desk),
        ...{ kind, on, endedBy, command },
        answers: given as Record<string, string | undefined>,
        ...(rest ? { rest: "not_known" as const } : {}),
      }),
    stayPath,
  ),
];

import { paperErrorForm, paperInError } from "#shared/residents/packet/paper-in-error.ts";
import { recordPaper } from "#shared/residents/packet/record-paper.ts";
import { idIn, stayIn, stayOf, stayPath } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { anything, resource, send } from "../../kit/routes.ts";
import { documentPage } from "./document.tsx";
import { paperPage, paperPartPage } from "./paper-page.tsx";
import { partIn } from "./part-in.ts";
import { serveUnsigned, serveUnsignedPart } from "./serve-pdf.ts";

const needs = "packet.manage";
const packetPath = (ctx: HouseContext) => `${stayPath(ctx)}/packet`;

/** Records what was signed on paper. */
const record = send<HouseContext, Record<string, string>, { papers: number }>(
  anything(needs),
  (ctx, { command, ...form }) => recordPaper(ctx.scope, { ...stayIn(ctx), form, command }),
  (_, { papers }) => ["stay.signed_on_paper", { papers }],
  packetPath,
);

/** Documents signed on paper: printed, recorded, and taken back if recorded by mistake. */
export const paperRoutes = (one: string): readonly Route[] => [
  ...resource(`${one}/paper`, inHouse, {
    needs,
    page: (ctx) => paperPage(ctx, stayOf(ctx)),
    forms: { "": record },
  }),
  inHouse(needs)("get", `${one}/paper/to-sign.pdf`, serveUnsigned),
  ...resource(`${one}/:part/paper`, inHouse, {
    needs,
    page: (ctx) => paperPartPage(ctx, stayOf(ctx), partIn(ctx)),
    forms: { "": record },
  }),
  inHouse(needs)("get", `${one}/:part/paper/to-sign.pdf`, serveUnsignedPart),
  ...resource(`${one}/documents/:document`, inHouse, {
    needs: "stay.read",
    page: (ctx) => documentPage(ctx, { stay: stayOf(ctx), document: idIn(ctx, "document") }),
    forms: {
      error: send(
        paperErrorForm,
        (ctx, sent) => paperInError(ctx.scope, { ...stayIn(ctx), document: idIn(ctx, "document"), ...sent }),
        "stay.paper_entered_in_error",
      ),
    },
  }),
];

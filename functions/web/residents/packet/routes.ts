import { signatureOf } from "#shared/records/packet/packet.ts";
import type { Part } from "#shared/records/packet/parts.ts";
import {
  adoptSignature,
  signatureForm,
  withdrawSignature,
} from "#shared/residents/packet/adopt-signature.ts";
import { copyForm, mailCopy } from "#shared/residents/packet/mail-copy.ts";
import { readPart } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { spanishForm, writeSpanish } from "#shared/residents/packet/write-spanish.ts";
import { paperForm, writeText } from "#shared/residents/packet/write-text.ts";
import { lockTo } from "../../door/enter.ts";
import { addressOf } from "../../kit/kept.ts";
import { idIn, stayIn, stayOf, stayPath } from "../../kit/params.ts";
import {
  type HouseContext,
  inAdministration,
  inHouse,
  type Route,
  type ScopedContext,
} from "../../kit/route.ts";
import { anything, button, resource, send, versioned } from "../../kit/routes.ts";
import { copyMail } from "./copy-mail.ts";
import { printPage } from "./document.tsx";
import { handBackPage } from "./hand-back.tsx";
import { packetPage } from "./page.tsx";
import { paperRoutes } from "./paper-routes.ts";
import { partIn } from "./part-in.ts";
import { serveDocument, servePackage } from "./serve-pdf.ts";
import { signPage } from "./sign.tsx";
import { signaturePage } from "./signature.tsx";
import { spanishAt } from "./spanish-at.ts";

const one = "/houses/:house/stays/:stay/packet";
const needs = "packet.manage";

/** The texts of the network, or of the house in the path. */
function textsRoutes(path: string, houseIn: (ctx: ScopedContext) => `hse_${string}` | undefined): Route[] {
  return resource(path, inAdministration, {
    needs: "network.manage",
    page: async (ctx) => (await import("./texts-page.tsx")).textsPage(ctx, houseIn(ctx)),
    forms: {
      "": send(
        versioned(paperForm),
        (ctx, { form, ...sent }) => writeText(ctx.scope, { of: houseIn(ctx) ?? "network", ...form, ...sent }),
        "packet.text_saved",
      ),
      spanish: send(
        versioned(spanishForm),
        (ctx, { form, ...sent }) => writeSpanish(ctx.scope, { ...spanishAt(houseIn(ctx)), ...form, ...sent }),
        "packet.spanish_saved",
      ),
    },
  });
}

/** Locks the browser to the papers of one stay and shows the first of them. */
async function handOver(ctx: HouseContext): Promise<Response> {
  const { c, world, scope } = ctx;
  const part = partIn(ctx);
  const { packet } = await readPart(scope, { ...stayIn(ctx), part });
  await lockTo(c, world, { purpose: "papers", ...stayIn(ctx) });
  const at = `${stayPath(ctx)}/packet/${signatureOf(packet?.value) === undefined ? "signature" : part}`;
  const kept = c.req.query("kept");
  return c.redirect(kept ? addressOf(c, at, kept) : at, 303);
}

/** Where a resident goes after something was signed. */
const onward = (ctx: HouseContext, { next }: { readonly next: Part | null }) =>
  `${stayPath(ctx)}/packet/${next ?? "hand-back"}`;

export const packetRoutes: readonly Route[] = [
  ...resource(one, inHouse, {
    needs: "stay.read",
    page: (ctx) => packetPage(ctx, stayOf(ctx)),
    forms: {
      copies: send(
        copyForm,
        (ctx, sent) => mailCopy(ctx.scope, { ...stayIn(ctx), ...sent, compose: copyMail(ctx) }),
        (_, answer) => ["stay.copy_mailed", answer],
      ),
    },
  }),
  ...resource(`${one}/print`, inHouse, { needs, page: (ctx) => printPage(ctx, stayOf(ctx)) }),
  inHouse(needs)("get", `${one}/print/signed.pdf`, servePackage),
  inHouse("stay.read")("get", `${one}/documents/:document/signed.pdf`, serveDocument),
  ...resource(`${one}/hand-back`, inHouse, {
    needs,
    opensTo: "papers",
    page: (ctx) => handBackPage(ctx, stayOf(ctx)),
  }),
  ...resource(`${one}/signature`, inHouse, {
    needs,
    opensTo: "papers",
    page: (ctx) => signaturePage(ctx, stayOf(ctx)),
    forms: {
      "": send(
        signatureForm,
        (ctx, sent) => adoptSignature(ctx.scope, { ...stayIn(ctx), ...sent }),
        "stay.signature_adopted",
        onward,
      ),
      withdrawal: send(
        button(needs),
        (ctx, sent) => withdrawSignature(ctx.scope, { ...stayIn(ctx), ...sent }),
        "stay.signature_withdrawn",
        (ctx) => `${stayPath(ctx)}/packet/hand-back`,
      ),
    },
  }),
  { ...inHouse(needs)("post", `${one}/:part/hand-over`, handOver), shown: `${one}/:part` },
  ...paperRoutes(one),
  ...textsRoutes("/network/papers", () => undefined),
  ...textsRoutes("/network/houses/:house/papers", (ctx) => idIn(ctx, "house")),
  ...resource(`${one}/:part`, inHouse, {
    needs,
    opensTo: "papers",
    page: (ctx) => signPage(ctx, stayOf(ctx), partIn(ctx)),
    forms: {
      "": send(
        anything(needs),
        (ctx, { command, ...form }) =>
          signDocument(ctx.scope, { ...stayIn(ctx), part: partIn(ctx), form, command }),
        "stay.document_signed",
        onward,
      ),
    },
  }),
];

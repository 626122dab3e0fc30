import * as z from "zod";
import { en } from "#functions/copy/en/index.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import { isPart, type Part } from "#shared/records/packet/parts.ts";
import { mailCopy } from "#shared/residents/packet/mail-copy.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { writeText } from "#shared/residents/packet/write-text.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import {
  type HouseContext,
  inAdministration,
  inHouse,
  type Route,
  type ScopedContext,
} from "../../kit/route.ts";
import { idIn } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { documentPage, printPage } from "./document.tsx";
import { packetPage } from "./page.tsx";
import { handBackPage, signPage } from "./sign.tsx";
import { textsPage } from "./texts-page.tsx";

const stayOf = (ctx: HouseContext) => idIn(ctx.c, "stay", "stay");
const at = (ctx: HouseContext) => ({ house: ctx.house, stay: stayOf(ctx) });
const pathOf = (ctx: HouseContext) => `/houses/${ctx.house}/stays/${stayOf(ctx)}/packet`;
function partOf({ c }: HouseContext): Part {
  const part = c.req.param("part") ?? "";
  if (!isPart(part)) throw notFound();
  return part;
}

const read = inHouse("stay.read");
const manage = inHouse("packet.manage");
const one = "/houses/:house/stays/:stay/packet";

/** The copy that is mailed: the house's own texts, under their names. */
const compose = (documents: readonly SignedDocument[]) => {
  const { houseName = "", networkName = "" } = documents.at(-1) ?? {};
  const papers = documents.flatMap(({ part, content }) =>
    content.is === "text" ? [[en.residents.packet.parts[part], content.text] as const] : [],
  );
  return {
    subject: en.residents.packet.mailSubject({ house: networkName }),
    text: [
      en.residents.packet.mailText({ house: houseName, network: networkName }),
      ...papers.map(([title, text]) => `${title}\n\n${text}`),
    ].join("\n\n----------\n\n"),
  };
};

const administer = inAdministration("network.manage");
const houseOf = (ctx: ScopedContext) => idIn(ctx.c, "house", "house");
/** The texts of the network, or of the house in the path. */
function textsRoutes(path: string, ofHouse: boolean): readonly Route[] {
  const of = (ctx: ScopedContext) => (ofHouse ? houseOf(ctx) : undefined);
  const again = (ctx: ScopedContext) => (typed: FormState) => textsPage({ ...ctx, typed }, of(ctx));
  return [
    administer("get", path, async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
    administer("post", path, (ctx) =>
      handleForm(ctx, {
        fields: z.object({ part: text, text, version: text.transform(Number) }),
        perform: async (values) => {
          await writeText(ctx.scope, { of: of(ctx) ?? "network", ...values });
          return path.replace(":house", of(ctx) ?? "");
        },
        rerender: again(ctx),
      }),
    ),
  ];
}

export const packetRoutes: readonly Route[] = [
  read("get", one, async (ctx) =>
    ctx.c.html(await packetPage({ ...ctx, typed: nothingEntered }, stayOf(ctx))),
  ),
  manage("get", `${one}/print`, async (ctx) => ctx.c.html(await printPage(ctx, stayOf(ctx)))),
  manage("get", `${one}/hand-back`, async (ctx) => ctx.c.html(await handBackPage(ctx, stayOf(ctx)))),
  read("get", `${one}/documents/:document`, async (ctx) =>
    ctx.c.html(await documentPage(ctx, { stay: stayOf(ctx), document: idIn(ctx.c, "document", "document") })),
  ),
  manage("post", `${one}/copies`, (ctx) =>
    handleForm(ctx, {
      fields: z.object({ to: text, agreed: text }),
      perform: async (values) => {
        await mailCopy(ctx.scope, { ...at(ctx), ...values, compose });
        return pathOf(ctx);
      },
      rerender: (typed) => packetPage({ ...ctx, typed }, stayOf(ctx)),
    }),
  ),
  ...textsRoutes("/network/papers", false),
  ...textsRoutes("/network/houses/:house/papers", true),
  manage("get", `${one}/:part`, async (ctx) =>
    ctx.c.html(await signPage({ ...ctx, typed: nothingEntered }, stayOf(ctx), partOf(ctx))),
  ),
  manage("post", `${one}/:part`, (ctx) =>
    handleForm(ctx, {
      fields: z.record(z.string(), z.string()),
      perform: async ({ command, form: _form, ...form }) => {
        const { next } = await signDocument(ctx.scope, { ...at(ctx), part: partOf(ctx), form, command });
        return `${pathOf(ctx)}/${next ?? "hand-back"}`;
      },
      rerender: (typed) => signPage({ ...ctx, typed }, stayOf(ctx), partOf(ctx)),
    }),
  ),
];

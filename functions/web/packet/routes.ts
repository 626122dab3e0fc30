import * as z from "zod";
import { notFound } from "#shared/errors.ts";
import type { SignedDocument } from "#shared/packet/document.ts";
import { mailCopy } from "#shared/packet/mail-copy.ts";
import { isPart, type Part } from "#shared/packet/parts.ts";
import { signDocument } from "#shared/packet/sign-document.ts";
import { writeText } from "#shared/packet/write-text.ts";
import { act, text } from "../act.ts";
import { en } from "../copy/en.ts";
import { idIn } from "../referrals/routes.ts";
import { type HouseDesk, inAdministration, inHouse, type Route, type ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { documentPage, printPage } from "./document.tsx";
import { packetPage } from "./page.tsx";
import { handBackPage, signPage } from "./sign.tsx";
import { textsPage } from "./texts-page.tsx";

const stayOf = (desk: HouseDesk) => idIn(desk.c, "stay", "stay");
const at = (desk: HouseDesk) => ({ house: desk.house, stay: stayOf(desk) });
const pathOf = (desk: HouseDesk) => `/houses/${desk.house}/stays/${stayOf(desk)}/packet`;
function partOf({ c }: HouseDesk): Part {
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
    content.is === "text" ? [[en.packet.parts[part], content.text] as const] : [],
  );
  return {
    subject: en.packet.mailSubject(networkName),
    text: en.packet.mailText(houseName, networkName, papers),
  };
};

const administer = inAdministration("network.manage");
const houseOf = (desk: ScopedDesk) => idIn(desk.c, "house", "house");
/** The texts of the network, or of the house in the path. */
function textsRoutes(path: string, ofHouse: boolean): readonly Route[] {
  const of = (desk: ScopedDesk) => (ofHouse ? houseOf(desk) : undefined);
  const again = (desk: ScopedDesk) => (typed: Typed) => textsPage({ ...desk, typed }, of(desk));
  return [
    administer("get", path, async (desk) => desk.c.html(await again(desk)(nothingTyped))),
    administer("post", path, (desk) =>
      act(desk, {
        fields: z.object({ part: text, text, version: text.transform(Number) }),
        perform: async (values) => {
          await writeText(desk.scope, { of: of(desk) ?? "network", ...values });
          return path.replace(":house", of(desk) ?? "");
        },
        again: again(desk),
      }),
    ),
  ];
}

export const packetRoutes: readonly Route[] = [
  read("get", one, async (desk) =>
    desk.c.html(await packetPage({ ...desk, typed: nothingTyped }, stayOf(desk))),
  ),
  manage("get", `${one}/print`, async (desk) => desk.c.html(await printPage(desk, stayOf(desk)))),
  manage("get", `${one}/hand-back`, async (desk) => desk.c.html(await handBackPage(desk, stayOf(desk)))),
  read("get", `${one}/documents/:document`, async (desk) =>
    desk.c.html(
      await documentPage(desk, { stay: stayOf(desk), document: idIn(desk.c, "document", "document") }),
    ),
  ),
  manage("post", `${one}/copies`, (desk) =>
    act(desk, {
      fields: z.object({ to: text, agreed: text }),
      perform: async (values) => {
        await mailCopy(desk.scope, { ...at(desk), ...values, compose });
        return pathOf(desk);
      },
      again: (typed) => packetPage({ ...desk, typed }, stayOf(desk)),
    }),
  ),
  ...textsRoutes("/network/papers", false),
  ...textsRoutes("/network/houses/:house/papers", true),
  manage("get", `${one}/:part`, async (desk) =>
    desk.c.html(await signPage({ ...desk, typed: nothingTyped }, stayOf(desk), partOf(desk))),
  ),
  manage("post", `${one}/:part`, (desk) =>
    act(desk, {
      fields: z.record(z.string(), z.string()),
      perform: async ({ command, form: _form, ...form }) => {
        const { next } = await signDocument(desk.scope, { ...at(desk), part: partOf(desk), form, command });
        return `${pathOf(desk)}/${next ?? "hand-back"}`;
      },
      again: (typed) => signPage({ ...desk, typed }, stayOf(desk), partOf(desk)),
    }),
  ),
];

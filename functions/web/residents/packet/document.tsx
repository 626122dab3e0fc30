import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { consentPart } from "#shared/records/packet/parts.ts";
import { readDocument, readDocuments } from "#shared/residents/packet/read-packet.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Back, Banner, Empty, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";
import { Letterhead } from "../letterhead.tsx";
import { noGlyph } from "./serve-pdf.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { Blocks } from "./text.tsx";

const copy = () => words().residents.document;

/** One signed document, on screen and in print. */
export async function documentPage(
  ctx: HouseContext,
  ids: { stay: Id<"stay">; document: Id<"document"> },
): Promise<Markup> {
  const { house, scope } = ctx;
  const { document, packet, stay, house: card } = await readDocument(scope, { house, ...ids });
  const at = `/houses/${house}/stays/${ids.stay}/packet`;
  const { part } = document;
  const value = packet?.value;
  const inForce = document.id === (part === consentPart ? value?.consent : value?.signed[part])?.document;
  return shell(ctx, {
    title: words().residents.packet.parts[part],
    house: card.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{words().residents.packet.title}</Back>
        {inForce ? null : <Banner icon="clock">{copy().replaced}</Banner>}
        <Copies ctx={ctx} pdf={`${at}/documents/${document.id}/signed.pdf`} />
        <Paper sheet={sheetOf(document, card.timeZone)} heading="h1" />
        {document.supersedes ? (
          <p class="screen-only">
            <a class="under" href={`${at}/documents/${document.supersedes}`}>
              {copy().earlier}
            </a>
          </p>
        ) : null}
        {inForce && part !== consentPart && !stay.value.closed && scope.permissions.has("packet.manage") ? (
          <p class="screen-only">
            <a class="btn" href={`${at}/${part}`}>
              <Icon name="signature" />
              {words().residents.packet.signAgain}
            </a>
          </p>
        ) : null}
      </div>
    ),
  });
}

/** The resident's copy: all signed documents this user may see. */
export async function printPage(ctx: HouseContext, stay: Id<"stay">): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readDocuments(scope, { house, stay });
  const at = `/houses/${house}/stays/${stay}/packet`;
  return shell(ctx, {
    title: words().residents.packet.title,
    house: found.house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{words().residents.packet.title}</Back>
        <h1 class="screen-only">{words().residents.packet.title}</h1>
        {found.documents.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Copies ctx={ctx} pdf={`${at}/print/signed.pdf`} />
        )}
        {found.documents.map((document) => (
          <Paper sheet={sheetOf(document, found.house.timeZone)} heading="h2" />
        ))}
      </div>
    ),
  });
}

function Copies({ ctx, pdf }: { ctx: HouseContext; pdf: string }) {
  const cannot = ctx.c.req.query(noGlyph) !== undefined;
  return (
    <div class="stack screen-only">
      {cannot ? <Banner icon="triangle-alert">{copy().noPdf}</Banner> : null}
      <div class="flex flex-wrap gap-2">
        <PrintButton assets={ctx.assets} />
        {cannot ? null : (
          <a class="btn" href={pdf}>
            <Icon name="download" />
            {copy().pdf}
          </a>
        )}
      </div>
    </div>
  );
}

function Paper({ sheet, heading: Heading }: { sheet: Sheet; heading: "h1" | "h2" }) {
  const [by, ...others] = sheet.signed;
  return (
    <article class="panel pad stack sheet">
      <Letterhead {...sheet.letterhead} />
      <Heading>{sheet.title}</Heading>
      <Blocks blocks={sheet.blocks} />
      <footer class="signed stack">
        <p>{sheet.statement}</p>
        <p class="signature">{sheet.signature}</p>
        <p>
          <b>{by}</b>
          {others.map((line) => (
            <>
              <br />
              {line}
            </>
          ))}
        </p>
        <p class="second check">{sheet.check}</p>
      </footer>
    </article>
  );
}

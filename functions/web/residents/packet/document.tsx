import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { consentPart } from "#shared/records/packet/parts.ts";
import { paperErrorForm } from "#shared/residents/packet/paper-in-error.ts";
import { readDocument, readDocuments } from "#shared/residents/packet/read-packet.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Banner, Empty, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Copies, Paper } from "./paper.tsx";
import { sheetOf } from "./sheet.ts";

const copy = () => words().residents.document;

/** One signed document, on screen and in print. */
export async function documentPage(
  ctx: PageContext<HouseContext>,
  ids: { stay: Id<"stay">; document: Id<"document"> },
): Promise<Markup> {
  const { house, scope } = ctx;
  const { document, packet, stay, house: card } = await readDocument(scope, { house, ...ids });
  const at = `/houses/${house}/stays/${ids.stay}/packet`;
  const { part } = document;
  const sheet = await sheetOf(document, card.timeZone);
  const value = packet?.value;
  const inForce = document.id === (part === consentPart ? value?.consent : value?.signed[part])?.document;
  return shell(ctx, {
    title: words().residents.packet.parts[part],
    house: card.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{words().residents.packet.title}</Back>
        {inForce ? null : (
          <Banner icon="clock">{document.error ? words().residents.paper.error : copy().replaced}</Banner>
        )}
        <Copies ctx={ctx} pdf={`${at}/documents/${document.id}/signed.pdf`} />
        <Paper sheet={sheet} heading="h1" />
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
        {inForce && document.paper && scope.permissions.has("packet.manage") ? (
          <PaperInError ctx={ctx} at={`${at}/documents/${document.id}`} />
        ) : null}
      </div>
    ),
  });
}

/** The resident's copy: all signed documents this user may see. */
export async function printPage(ctx: HouseContext, stay: Id<"stay">): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readDocuments(scope, { house, stay });
  const sheets = await Promise.all(found.documents.map((one) => sheetOf(one, found.house.timeZone)));
  const at = `/houses/${house}/stays/${stay}/packet`;
  return shell(ctx, {
    title: words().residents.packet.title,
    house: found.house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{words().residents.packet.title}</Back>
        <h1 class="screen-only">{words().residents.packet.title}</h1>
        {sheets.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Copies ctx={ctx} pdf={`${at}/print/signed.pdf`} />
        )}
        {sheets.map((sheet) => (
          <Paper sheet={sheet} heading="h2" />
        ))}
      </div>
    ),
  });
}

function PaperInError({ ctx, at }: { ctx: PageContext<HouseContext>; at: string }) {
  const copy = words().residents.paper;
  return (
    <ActOf
      form={paperErrorForm}
      typed={ctx.typed}
      icon="undo-2"
      title={copy.error}
      action={`${at}/error`}
      hint={copy.errorHint}
      button={copy.errorButton}
      danger
      copy={{ reason: copy.reason }}
    />
  );
}

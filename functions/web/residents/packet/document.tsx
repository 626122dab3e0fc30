import { dated } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import { consentPart } from "#shared/records/packet/parts.ts";
import { readDocument, readDocuments } from "#shared/residents/packet/read-packet.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Back, Banner, Empty, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Contents } from "./text.tsx";

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
        <Document document={document} zone={card.timeZone} heading="h1" />
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
        <p class="second screen-only">{copy().printHint}</p>
      </div>
    ),
  });
}

/** The resident's copy: all signed documents this user may see. */
export async function printPage(ctx: HouseContext, stay: Id<"stay">): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readDocuments(scope, { house, stay });
  return shell(ctx, {
    title: words().residents.packet.title,
    house: found.house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={`/houses/${house}/stays/${stay}/packet`}>{words().residents.packet.title}</Back>
        <div>
          <h1>{words().residents.packet.title}</h1>
          <p class="second screen-only">{copy().printHint}</p>
        </div>
        {found.documents.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {found.documents.map((document) => (
          <Document document={document} zone={found.house.timeZone} heading="h2" />
        ))}
      </div>
    ),
  });
}

function Document(props: { document: SignedDocument; zone: string; heading: "h1" | "h2" }) {
  const { document, zone, heading: Heading } = props;
  const { signed, witness } = document;
  const role = words().common.roles[witness.role];
  return (
    <article class="panel pad stack sheet">
      <header>
        <Heading>{words().residents.packet.parts[document.part]}</Heading>
        <p class="second">
          {document.houseName}, {document.networkName}
        </p>
      </header>
      <Contents content={document.content} />
      <footer class="signed stack">
        <p>{signed.statement}</p>
        <p>
          <b>{copy().signed({ name: signed.name, when: dated(signed.at, zone) })}</b>
          <br />
          {signed.name === signed.as ? null : (
            <>
              {copy().knownAs({ name: signed.as })}
              <br />
            </>
          )}
          {copy().forHouse({ name: nameOfActor(witness.by) ?? "", role })}
        </p>
        <p class="second check">{copy().check({ hash: document.contentHash })}</p>
      </footer>
    </article>
  );
}

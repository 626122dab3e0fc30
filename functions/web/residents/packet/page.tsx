import { longDay, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { hashOf } from "#shared/records/packet/document.ts";
import { isWhole, mayTakeMoney, nextPart, progressOf } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part, parts } from "#shared/records/packet/parts.ts";
import type { Loaded } from "#shared/residents/packet/load.ts";
import { type CopySent, copiesOf, copyForm } from "#shared/residents/packet/mail-copy.ts";
import { mayRead, readPacket } from "#shared/residents/packet/read-packet.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Banner, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { notReady } from "./not-ready.ts";
import { HandOver } from "./sign.tsx";

const copy = () => words().residents.packet;

/** A stay's paperwork: what is signed, what comes next, and copies. It can be continued later. */
export async function packetPage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readPacket(scope, { house, stay: id });
  const stay = found.stay.value;
  const at = `/houses/${house}/stays/${id}`;
  const progress = progressOf(found.packet?.value);
  const manages = scope.permissions.has("packet.manage");
  const sent = manages ? await copiesOf(scope, found) : [];
  const next =
    manages && !stay.closed ? nextPart(found.packet?.value, (part) => !notReady(found, part)) : undefined;
  const name = boardName(stay) || stay.legalName;
  const onPaper = signsOnPaper(found);
  return shell(ctx, {
    title: `${copy().title}, ${name}`,
    house: found.house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{name}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">
            {progress.signed === progress.of ? copy().complete : copy().progress(progress)}
            {progress.paper > 0 ? ` ${words().residents.paper.count({ papers: progress.paper })}.` : ""}
          </p>
          <Signature ctx={ctx} found={found} at={at} />
        </div>
        <progress
          class="track"
          value={progress.signed}
          max={progress.of}
          aria-label={copy().count(progress)}
        />
        {mayTakeMoney(found.packet?.value) ? null : <Banner icon="ban">{copy().noMoney}</Banner>}
        {next ? (
          <div class="stack">
            <p class="second">{copy().nextUp({ part: copy().parts[next] })}</p>
            {onPaper ? <OnPaper at={at} primary /> : null}
            <HandOver at={`${at}/packet/${next}`} plain={onPaper} />
            {onPaper ? null : <OnPaper at={at} />}
          </div>
        ) : null}
        <ol class="panel rows plain-list">
          {parts.map((part) => (
            <PartRow ctx={ctx} found={found} part={part} at={at} />
          ))}
        </ol>
        <p class="second">{copy().kept}</p>
        {manages && progress.signed > 0 ? (
          <Copies ctx={ctx} at={at} whole={isWhole(progress)} sent={sent} zone={found.house.timeZone} />
        ) : null}
      </div>
    ),
  });
}

const signsOnPaper = ({ packet }: Loaded) => Boolean(packet?.value.onPaperSince);

const OnPaper = ({ at, primary = false }: { at: string; primary?: boolean }) => (
  <a class={primary ? "btn btn-primary btn-block" : "btn btn-block"} href={`${at}/packet/paper`}>
    <Icon name="printer" />
    {primary ? words().residents.paper.title : words().residents.paper.instead}
  </a>
);

/** How the resident signs. */
function Signature({ ctx, found, at }: { ctx: PageContext<HouseContext>; found: Loaded; at: string }) {
  const { consent = null, onPaperSince = null } = found.packet?.value ?? {};
  if (!consent && !onPaperSince) return null;
  return (
    <p class="second">
      {onPaperSince
        ? copy().signsOnPaper({ when: whenWithin(onPaperSince, ctx.scope.now(), found.house.timeZone) })
        : copy().signsAs({ name: consent?.name ?? "" })}{" "}
      {consent ? (
        <a class="under" href={`${at}/packet/documents/${consent.document}`}>
          {copy().readConsent}
        </a>
      ) : null}
    </p>
  );
}

function PartRow(props: { ctx: PageContext<HouseContext>; found: Loaded; part: Part; at: string }) {
  const { ctx, found, part, at } = props;
  const { scope } = ctx;
  const signed = found.packet?.value.signed[part];
  const may = scope.permissions.has("packet.manage") && !found.stay.value.closed && !notReady(found, part);
  const title = copy().parts[part];
  const read = signed && mayRead(scope, part) ? `${at}/packet/documents/${signed.document}` : undefined;
  const paper = isTextPart(part) ? found.texts[part] : undefined;
  const changed = signed && paper && signed.hash !== hashOf(paper);
  const said = signed?.paper
    ? words().residents.paper.signedOn({ when: longDay(signed.paper) })
    : signed
      ? copy().signedOn({ when: whenWithin(signed.at, scope.now(), found.house.timeZone) })
      : notReady(found, part) || copy().notSigned;
  return (
    <li class="row">
      <span class={signed ? "bare t-good" : "bare t-plain"}>
        <Icon name={signed ? "circle-check" : "file-pen"} />
      </span>
      <div class="grow">
        {read ? (
          <a class="whole" href={read}>
            {title}
          </a>
        ) : (
          <b>{title}</b>
        )}
        <div class="second">{said}</div>
        {changed ? <div class="second">{copy().changed}</div> : null}
      </div>
      {may && (!signed || changed) ? (
        <a
          class="btn btn-row"
          href={`${at}/packet/${part}${signsOnPaper(found) ? "/paper" : ""}`}
          aria-label={`${signed ? copy().signAgain : copy().sign}: ${title}`}
        >
          {signed ? copy().signAgain : copy().sign}
        </a>
      ) : null}
    </li>
  );
}

interface CopiesProps {
  readonly ctx: PageContext<HouseContext>;
  readonly at: string;
  readonly whole: boolean;
  readonly sent: readonly CopySent[];
  readonly zone: string;
}

function Copies({ ctx, at, whole, sent, zone }: CopiesProps) {
  return (
    <Section title={copy().copies}>
      <div class="panel pad stack">
        <a class={whole ? "btn btn-primary btn-block" : "btn btn-block"} href={`${at}/packet/print`}>
          <Icon name="printer" />
          {copy().printAll}
        </a>
        <ActOf
          form={copyForm}
          typed={ctx.typed}
          icon="mail"
          title={copy().mail}
          action={`${at}/packet/copies`}
          hint={copy().mailHint}
          button={copy().mailButton}
          copy={{ to: copy().mailTo, agreed: copy().mailAgreed }}
          legends={{ agreed: copy().mailAgree }}
        />
        {sent.length > 0 ? <Sent ctx={ctx} sent={sent} zone={zone} /> : null}
      </div>
    </Section>
  );
}

const Sent = ({ ctx, sent, zone }: Pick<CopiesProps, "ctx" | "sent" | "zone">) => (
  <div>
    <b>{copy().mailedTitle}</b>
    <ul class="plain-list">
      {sent.map(({ papers, to, at, state }) => (
        <li>
          {copy().mailed({ papers, to, when: whenWithin(at, ctx.scope.now(), zone) })}{" "}
          <span class="second">{copy().mailState[state]}</span>
        </li>
      ))}
    </ul>
  </div>
);

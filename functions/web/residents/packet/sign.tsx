import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hashShown } from "#shared/records/packet/document.ts";
import { signatureOf } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part, parts } from "#shared/records/packet/parts.ts";
import { intent } from "#shared/records/packet/signature.ts";
import { inSpanish } from "#shared/records/packet/signature-in-spanish.ts";
import { type PartPage, readPart } from "#shared/residents/packet/read-packet.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form, Shown } from "../../ui/form.tsx";
import { Banner, Empty, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PartFields } from "./fields.tsx";
import { residentPage } from "./frame.tsx";
import { readsSpanish, spanishOf, withText } from "./in-spanish.ts";
import { notReady } from "./not-ready.ts";
import { Contents } from "./text.tsx";

const copy = () => words().residents.signing;

/**
 * One document for the resident to sign. Before the phone is handed over, and so locked to these pages, only staff's
 * button for that.
 */
export async function signPage(ctx: PageContext<HouseContext>, id: Id<"stay">, part: Part): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readPart(scope, { house, stay: id, part });
  const at = `/houses/${house}/stays/${id}/packet`;
  const nothing = found.stay.value.closed ? copy().closed : notReady(found, part);
  const { locked } = ctx.c.var;
  return residentPage(ctx, found, {
    title: words().residents.packet.parts[part],
    above: copy().step({ at: parts.indexOf(part) + 1, of: parts.length }),
    children: (
      <>
        {nothing ? <Empty>{nothing}</Empty> : null}
        {nothing ? null : locked && readsSpanish() && !spanishOf(found, part) ? (
          <NotInSpanish at={`${at}/${part}`} />
        ) : locked ? (
          <Signing ctx={ctx} found={found} part={part} at={at} />
        ) : (
          <>
            <HandOver at={`${at}/${part}`} kept={ctx.c.req.query("kept")} />
            <a class="btn btn-block" href={`${at}/${part}/paper`}>
              <Icon name="printer" />
              {words().residents.paper.instead}
            </a>
          </>
        )}
        <p>
          <a class="under" href={locked ? `${at}/hand-back` : at}>
            {copy().later}
          </a>
        </p>
      </>
    ),
  });
}

/** Hands the phone over: locks it to one resident's papers. `kept`: with what was typed before. */
export const HandOver = ({
  at,
  kept,
  plain = false,
}: {
  at: string;
  kept?: string | undefined;
  plain?: boolean;
}) => (
  <Form id="hand-over" action={`${at}/hand-over${kept ? `?kept=${kept}` : ""}`}>
    <button type="submit" class={plain ? "btn btn-block" : "btn btn-primary btn-block"}>
      <Icon name="signature" />
      {words().residents.packet.handOver}
    </button>
    <p class="second">{words().residents.packet.handOverHint}</p>
  </Form>
);

/** No person has reviewed a Spanish version yet: it can be read and signed in English. */
export const NotInSpanish = ({ at }: { at: string }) => (
  <div class="stack">
    <p>{copy().notInSpanish}</p>
    <a class="btn btn-block" href={`${at}?lang=en`} lang="es">
      {copy().readInEnglish}
    </a>
  </div>
);

function Signing(props: { ctx: PageContext<HouseContext>; found: PartPage; part: Part; at: string }) {
  const { ctx, found, part, at } = props;
  const name = signatureOf(found.packet?.value);
  const spanish = readsSpanish() ? spanishOf(found, part) : undefined;
  const english = isTextPart(part) ? found.texts[part] : undefined;
  const paper = english && spanish ? withText(english, spanish.text) : english;
  if (name === undefined)
    return (
      <>
        {paper ? <Contents content={paper} /> : null}
        <p>{copy().none}</p>
        <a class="btn btn-primary btn-block" href={`${at}/signature`}>
          {words().residents.packet.begin}
        </a>
      </>
    );
  const form = "signature";
  return (
    <Form id={form} action={`${at}/${part}`}>
      <input type="hidden" name="language" value={spanish ? "es" : "en"} />
      <Shown name="supersedes" value={found.packet?.value.signed[part]?.document ?? ""} />
      {!found.current && found.carried.length > 0 ? (
        <Banner icon="arrow-left-right">{copy().cameAlong}</Banner>
      ) : null}
      {paper === undefined ? (
        <PartFields typed={ctx.typed} part={part} found={found} />
      ) : (
        <>
          <input type="hidden" name="shown" value={english ? hashShown(english, spanish) : ""} />
          <Contents content={paper} />
        </>
      )}
      <section class="panel pad stack" aria-labelledby="your-signature">
        <h2 id="your-signature">{copy().signature}</h2>
        <p class="signature">{name}</p>
        <p>{spanish ? inSpanish.intent(name) : intent(name)}</p>
        <button type="submit" class="btn btn-primary btn-block">
          <Icon name="signature" />
          {copy().button}
        </button>
        <p class="second">
          {copy().witness({ name: ctx.membership.name })}{" "}
          <a class="under" href={`${at}/signature`}>
            {copy().change}
          </a>
        </p>
      </section>
    </Form>
  );
}

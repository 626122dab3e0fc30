import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listOwnPapers, listToSign, readOwnPaper } from "#shared/journeys/own/read-own.ts";
import { idIn } from "../../web/kit/params.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { readsSpanish } from "../../web/residents/packet/in-spanish.ts";
import { Copies, Paper } from "../../web/residents/packet/paper.tsx";
import { serve } from "../../web/residents/packet/serve-pdf.ts";
import { sheetOf } from "../../web/residents/packet/sheet.ts";
import { Back, Empty, Panel, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { zoneOf } from "../ui/zone.ts";

const copy = () => words().me.papers;
const at = "/me/papers";

/** What a resident signed. */
export async function papersPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const [papers, toSign, zone] = await Promise.all([
    listOwnPapers(ctx.scope),
    listToSign(ctx.scope),
    zoneOf(ctx.scope),
  ]);
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        {toSign.length > 0 ? (
          <Section title={copy().toSign}>
            <p class="second">{copy().toSignHow}</p>
            <ul class="panel pad">
              {toSign.map((part) => (
                <li>{words().residents.packet.parts[part]}</li>
              ))}
            </ul>
          </Section>
        ) : null}
        <p class="second">{copy().lead}</p>
        {papers.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Panel rows>
            {papers.map(({ id, part, signed }) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={`${at}/${id}`}>
                    {words().residents.packet.parts[part]}
                  </a>
                  <div class="second">{copy().signed({ day: fullDate(signed.at, zone) })}</div>
                </div>
              </div>
            ))}
          </Panel>
        )}
      </>
    ),
  });
}

/** One of them, as it was signed. */
export async function paperPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const { document, paper, zone } = await paperIn(ctx);
  return inside(ctx, {
    at: `${at}/${document}`,
    title: words().residents.packet.parts[paper.part],
    heading: null,
    children: (
      <>
        <Back href={at}>{copy().back}</Back>
        {readsSpanish() && !paper.spanish ? <p class="second screen-only">{copy().inEnglish}</p> : null}
        <Copies ctx={ctx} pdf={`${at}/${document}/signed.pdf`} />
        <Paper sheet={await sheetOf(paper, zone)} heading="h1" />
      </>
    ),
  });
}

/** The same as a PDF. */
export async function servePaper(ctx: MeContext): Promise<Response> {
  const { document, paper, zone } = await paperIn(ctx);
  return serve(ctx, [await sheetOf(paper, zone)], `${at}/${document}`, "signed-paperwork");
}

async function paperIn(ctx: MeContext) {
  const document = idIn(ctx, "document");
  const [paper, zone] = await Promise.all([readOwnPaper(ctx.scope, { document }), zoneOf(ctx.scope)]);
  return { document, paper, zone };
}

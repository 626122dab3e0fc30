import type { Context } from "hono";
import { words } from "#functions/copy/words.ts";
import type { Assets } from "../../assets/load.ts";
import { Banner, Icon } from "../../ui/kit.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { Letterhead, SignLines } from "../letterhead.tsx";
import { noGlyph } from "./serve-pdf.ts";
import type { Sheet } from "./sheet.ts";
import { Blocks } from "./text.tsx";

const copy = () => words().residents.document;

/** Buttons to print a page of sheets, or to open it as a PDF. */
export function Copies({ ctx, pdf }: { ctx: { c: Context; assets: Assets }; pdf: string }) {
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

/** One document as it is printed. */
export function Paper({ sheet, heading: Heading }: { sheet: Sheet; heading: "h1" | "h2" }) {
  const [by, ...others] = sheet.signed;
  return (
    <article class="panel pad stack sheet">
      <Letterhead {...sheet.letterhead} />
      <Heading>{sheet.title}</Heading>
      <div class="stack" lang={sheet.language?.text}>
        <Blocks blocks={sheet.blocks} />
      </div>
      <footer class="signed stack">
        <p lang={sheet.language?.statement}>{sheet.statement}</p>
        {sheet.signature ? <p class="signature">{sheet.signature}</p> : null}
        {by ? (
          <p>
            <b>{by}</b>
            {others.map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
          </p>
        ) : null}
        <SignLines who={sheet.toSign} line={words().residents.paper.line} />
        <p class="second check">{sheet.check}</p>
      </footer>
    </article>
  );
}

import { words } from "#functions/copy/words.ts";
import { readOwnForm } from "#shared/consents/own.ts";
import { sheetOf } from "../../web/consents/sheet.ts";
import { idIn } from "../../web/kit/params.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { readsSpanish } from "../../web/residents/packet/in-spanish.ts";
import { Paper } from "../../web/residents/packet/paper.tsx";
import { Back } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { PrintButton } from "../../web/ui/print-button.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const at = "/me/consents";

/** A consent that a resident signed on a screen or by link, as they signed it, to read and print. */
export async function consentFormPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const consent = idIn(ctx, "consent");
  const sheet = sheetOf(await readOwnForm(ctx.scope, { consent }));
  const { pages, papers } = words().me;
  return inside(ctx, {
    at: `${at}/${consent}`,
    title: sheet.title,
    heading: null,
    children: (
      <>
        <Back href={at}>{pages[at]}</Back>
        {readsSpanish() && sheet.language?.statement === "en" ? (
          <p class="second screen-only">{papers.inEnglish}</p>
        ) : null}
        <div class="screen-only">
          <PrintButton assets={ctx.assets} />
        </div>
        <Paper sheet={sheet} heading="h1" />
      </>
    ),
  });
}

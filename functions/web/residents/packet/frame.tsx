import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { endOf } from "#shared/network/door/verify-member.ts";
import { progressOf } from "#shared/records/packet/packet.ts";
import type { Loaded } from "#shared/residents/packet/load.ts";
import { takeDone } from "../../kit/done.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { type FormState, Typed } from "../../ui/form.tsx";
import { Banner } from "../../ui/kit.tsx";
import { bareDocument, type Markup } from "../../ui/layout.tsx";
import { OtherLanguage } from "../../ui/other-language.tsx";
import { Done, Refused, Restored } from "../../ui/outcome.tsx";
import { EndOfSession } from "../../ui/session-end.tsx";

/**
 * A page for a resident with staff's phone in hand: large type, their own paperwork only, and no link into the record.
 */
export function residentPage(
  ctx: PageContext<HouseContext>,
  found: Loaded,
  { title, above, children }: { title: string; above?: string; children: Child },
): Markup {
  const { typed, assets } = ctx;
  const { preferredName, legalName } = found.stay.value;
  const { signed, of } = progressOf(found.packet?.value);
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <div class="stack large">
      <Done said={takeDone(ctx)} />
      <Refused typed={typed} />
      {ctx.c.var.locked ? <Restored typed={typed} /> : <ToHandOver typed={typed} />}
      <div>
        {ctx.c.var.locked ? <OtherLanguage at={ctx.c.req.url} /> : null}
        {above ? <p class="second">{above}</p> : null}
        <h1>{title}</h1>
        <p class="second">
          {words().residents.signing.of({ house: found.house.name, name: preferredName ?? legalName })}
        </p>
      </div>
      <progress
        class="track"
        value={signed}
        max={of}
        aria-label={words().residents.packet.count({ signed, of })}
      />
      <Typed.Provider value={typed}>{children}</Typed.Provider>
      <EndOfSession assets={assets} end={endOf(ctx.c.get("session"), ctx.world.now())} />
    </div>,
  );
}

/** What a resident typed is shown to them only. */
const ToHandOver = ({ typed }: { typed: FormState }) =>
  typed.restored ? <Banner icon="clock">{words().residents.packet.handOverAgain}</Banner> : null;

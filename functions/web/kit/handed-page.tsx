import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { endOf } from "#shared/network/door/verify-member.ts";
import { Form, type FormState, Typed } from "../ui/form.tsx";
import { Banner, Icon } from "../ui/kit.tsx";
import { bareDocument, type Markup } from "../ui/layout.tsx";
import { OtherLanguage } from "../ui/other-language.tsx";
import { Done, Refused, Restored } from "../ui/outcome.tsx";
import { EndOfSession } from "../ui/session-end.tsx";
import { takeDone } from "./done.ts";
import type { PageContext } from "./route.ts";

/**
 * A page for a resident with staff's phone in hand: large type, their own paperwork only, and no link into the record.
 */
export function handedPage(
  ctx: PageContext,
  { title, above, of, children }: { title: string; above?: string | undefined; of?: string; children: Child },
): Markup {
  const { typed, assets } = ctx;
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <div class="stack large">
      <Done said={takeDone(ctx)} />
      <Refused typed={typed} />
      {ctx.c.var.locked ? (
        <Kept typed={typed} path={ctx.c.req.path}>
          {children}
        </Kept>
      ) : (
        <ToHandOver typed={typed} />
      )}
      {ctx.c.var.locked ? <OtherLanguage at={ctx.c.req.url} /> : null}
      <div>
        {above ? <p class="second">{above}</p> : null}
        <h1>{title}</h1>
        {of ? <p class="second">{of}</p> : null}
      </div>
      <Typed.Provider value={typed}>{children}</Typed.Provider>
      <EndOfSession assets={assets} end={endOf(ctx.c.get("session"), ctx.world.now())} />
    </div>,
  );
}

/** What a resident sent too late, from this phone or another: in its form, to be sent or discarded, if that is still here. */
async function Kept({ typed, path, children }: { typed: FormState; path: string; children: Child }) {
  const { handed } = typed;
  if (!handed || handed.is === "waiting") return <Restored typed={typed} />;
  const copy = words().common.errors.handed;
  const here = handed.is === "here";
  const form = here ? `id="${typed.form}"` : "";
  const over = here && !String(await (<div>{children}</div>).toString()).includes(form);
  return (
    <div class="banner outcome" role="status" tabindex={-1} autofocus>
      <Icon name="clock" />
      <div class="stack">
        <p>{over ? copy.over : here ? copy.here : copy.elsewhere}</p>
        {typed.restored === "files" && !over ? <p>{copy.files}</p> : null}
        {over ? null : (
          <p>
            <a class="under" href={here ? `#${typed.form}` : handed.at}>
              {words().common.errors.restored.go}
            </a>
          </p>
        )}
        {here ? (
          <Form id="discard-kept" action={`${path}/kept/discarded`}>
            <input type="hidden" name="of" value={handed.slot} />
            <button type="submit" class="btn">
              <Icon name="trash-2" />
              {copy.discard}
            </button>
          </Form>
        ) : null}
      </div>
    </div>
  );
}

/** What a resident typed is shown to them only. */
export function ToHandOver({ typed }: { typed: FormState }) {
  const copy = words().residents.packet;
  const said = typed.handed ? copy.handOverLocked : typed.restored ? copy.handOverAgain : undefined;
  return said ? <Banner icon="clock">{said}</Banner> : null;
}

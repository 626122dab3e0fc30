import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type ConsentForm, isToSign, readSigning } from "#shared/consents/read-signing.ts";
import { languageOf } from "#shared/journeys/language/language-of.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import type { PersonalLink } from "#shared/records/door/link.ts";
import { GiveBack } from "../door/give-back.tsx";
import { handedPage, ToHandOver } from "../kit/handed-page.tsx";
import { idIn, stayIn, stayPath } from "../kit/params.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";
import { Copies, Paper } from "../residents/packet/paper.tsx";
import { Act } from "../ui/act.tsx";
import { Form } from "../ui/form.tsx";
import { Back, Icon, Panel } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { drawnUp } from "./drawn.ts";
import { newLink, newLinkPage } from "./new-link.tsx";
import { consentPath } from "./paths.ts";
import { sheetOf } from "./sheet.ts";
import { Signing } from "./signing.tsx";

const copy = () => words().consents.signing;

/** One consent form: for staff to hand over or print, and then, on the locked phone, for the resident. */
export async function signaturePage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await readSigning(ctx.scope, { ...stayIn(ctx), consent: idIn(ctx, "consent") });
  const { form, stay, house, links } = found;
  if (ctx.c.var.locked)
    return forResident(
      ctx,
      form,
      words().residents.signing.of({
        house: house.name,
        name: stay.preferredName ?? stay.legalName,
      }),
    );
  const at = consentPath(ctx);
  if (ctx.typed.form === newLink)
    return newLinkPage(ctx, {
      at: "/link",
      purpose: "consent",
      token: ctx.typed.values.token,
      back: `${at}/signature`,
      language: await languageOf(ctx.world.openDoor("web"), { network: ctx.scope.network, ...stay }),
    });
  const open = isToSign(form);
  return shell(ctx, {
    title: `${words().consents.title}, ${boardName(stay) || stay.legalName}`,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={`${stayPath(ctx)}/consents`}>{copy().back}</Back>
        {ctx.typed.handed ? <ToHandOver typed={ctx.typed} /> : null}
        {open ? <HandOver at={at} kept={ctx.c.req.query("kept")} /> : null}
        {open && ctx.scope.permissions.has("link.manage") ? (
          <Act
            typed={ctx.typed}
            form="link"
            icon="smartphone"
            title={words().consents.link.title}
            action={`${at}/link`}
            hint={words().consents.link.hint}
            button={words().consents.link.button}
          />
        ) : null}
        {links.length > 0 ? <Links ctx={ctx} links={links} zone={house.timeZone} /> : null}
        <Copies ctx={ctx} pdf={`${at}/form.pdf`} />
        {open ? <p class="second screen-only">{copy().printHint}</p> : null}
        <Paper sheet={sheetOf(form)} heading="h1" />
        {open ? (
          <Act
            typed={ctx.typed}
            form="discard"
            icon="trash-2"
            title={copy().discard}
            action={`${at}/discarded`}
            hint={copy().discardHint}
            button={copy().discard}
            danger
          />
        ) : null}
      </div>
    ),
  });
}

/** The links that may still sign it. */
const Links = (props: { ctx: HouseContext; links: readonly PersonalLink[]; zone: string }) => (
  <Panel rows>
    {props.links.map(({ id, until, used }) => (
      <div class="row screen-only">
        <span class="grow">
          {used
            ? words().consents.link.opened({ day: whenIn(props, used.at) })
            : words().consents.guests.states.open({ day: whenIn(props, until) })}
        </span>
        {props.ctx.scope.permissions.has("link.manage") ? (
          <Form id={`withdraw-${id}`} action={`${consentPath(props.ctx)}/links/${id}/withdrawal`}>
            <button type="submit" class="btn">
              <Icon name="ban" />
              {words().consents.guests.withdraw}
            </button>
          </Form>
        ) : null}
      </div>
    ))}
  </Panel>
);

const whenIn = ({ ctx, zone }: { ctx: HouseContext; zone: string }, at: Instant) =>
  when(at, ctx.scope.now(), zone);

const HandOver = ({ at, kept }: { at: string; kept: string | undefined }) => (
  <div class="screen-only">
    <Form id="hand-over" action={`${at}/hand-over${kept ? `?kept=${kept}` : ""}`}>
      <button type="submit" class="btn btn-primary btn-block">
        <Icon name="signature" />
        {copy().handOver}
      </button>
      <p class="second">{copy().handOverHint}</p>
    </Form>
  </div>
);

function forResident(ctx: PageContext<HouseContext>, form: ConsentForm, of: string): Markup {
  const to = consentPath(ctx);
  const giveBack = <GiveBack ctx={ctx} to={`${to}/signature`} />;
  if (form.is === "signed")
    return handedPage(ctx, {
      title: copy().thanks,
      of,
      children: (
        <>
          <p>{copy().thanksText}</p>
          <Paper sheet={sheetOf(form)} heading="h2" />
          {giveBack}
        </>
      ),
    });
  if (form.prepared.refused)
    return handedPage(ctx, {
      title: copy().notSigned,
      of,
      children: (
        <>
          <p>{copy().notSignedText}</p>
          {giveBack}
        </>
      ),
    });
  return handedPage(ctx, {
    title: drawnUp(form.prepared).content.title,
    of,
    children: (
      <>
        <Signing typed={ctx.typed} prepared={form.prepared} at={`${to}/signature`} />
        {giveBack}
      </>
    ),
  });
}

import { words } from "#functions/copy/words.ts";
import { type ConsentForm, readSigning } from "#shared/consents/read-signing.ts";
import { signForm } from "#shared/consents/sign-consent.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { hashOf } from "#shared/records/consent/paper.ts";
import type { PreparedConsent } from "#shared/records/consent/prepared.ts";
import { GiveBack } from "../door/give-back.tsx";
import { Fields } from "../kit/fields.tsx";
import { handedPage } from "../kit/handed-page.tsx";
import { idIn, stayIn, stayPath } from "../kit/params.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";
import { Copies, Paper } from "../residents/packet/paper.tsx";
import { NotInSpanish } from "../residents/packet/sign.tsx";
import { Blocks } from "../residents/packet/text.tsx";
import { Act } from "../ui/act.tsx";
import { Form, isAsked } from "../ui/form.tsx";
import { Back, Icon } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { drawnUp, isOffered } from "./drawn.ts";
import { sheetOf } from "./sheet.ts";

const copy = () => words().consents.signing;

export const consentPath = (ctx: HouseContext) => `${stayPath(ctx)}/consents/${idIn(ctx, "consent")}`;

/** One consent form: for staff to hand over or print, and then, on the locked phone, for the resident. */
export async function signaturePage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const found = await readSigning(ctx.scope, { ...stayIn(ctx), consent: idIn(ctx, "consent") });
  const { form, stay, house } = found;
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
  const open = form.is === "prepared" && !form.prepared.refused;
  return shell(ctx, {
    title: `${words().consents.title}, ${boardName(stay) || stay.legalName}`,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={`${stayPath(ctx)}/consents`}>{copy().back}</Back>
        {open ? <HandOver at={at} kept={ctx.c.req.query("kept")} /> : null}
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
        {isOffered(form.prepared) ? (
          <Signing ctx={ctx} prepared={form.prepared} at={`${to}/signature`} />
        ) : (
          <NotInSpanish at={`${to}/signature`} />
        )}
        {giveBack}
      </>
    ),
  });
}

function Signing({
  ctx,
  prepared,
  at,
}: {
  ctx: PageContext<HouseContext>;
  prepared: PreparedConsent;
  at: string;
}) {
  const { typed } = ctx;
  const { content } = drawnUp(prepared);
  const asksName = isAsked(typed, signForm.name, "nameMeant");
  return (
    <>
      <Blocks blocks={content.blocks} />
      <Form id={signForm.name} action={at}>
        <Fields
          form={signForm}
          typed={typed}
          copy={{ ...copy(), agreed: content.statement }}
          legends={{ agreed: copy().agree, nameMeant: copy().other }}
          hints={{ name: copy().nameHint }}
          more={{ name: { autocomplete: "name" } }}
          hidden={{ shown: hashOf(content) }}
          only={signForm.names.filter((one) => one !== "nameMeant" || asksName)}
        />
        <button type="submit" class="btn btn-primary btn-block">
          <Icon name="signature" />
          {copy().button}
        </button>
      </Form>
      <Act
        typed={typed}
        form="refusal"
        icon="ban"
        title={copy().refuse}
        action={`${at}/refusal`}
        hint={copy().refuseHint}
        button={copy().refuseButton}
      />
    </>
  );
}

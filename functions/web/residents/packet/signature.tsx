import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { signatureOf } from "#shared/records/packet/packet.ts";
import { consentStatement, consentText } from "#shared/records/packet/signature.ts";
import { inSpanish } from "#shared/records/packet/signature-in-spanish.ts";
import { signatureForm } from "#shared/residents/packet/adopt-signature.ts";
import { nextToSign } from "#shared/residents/packet/load.ts";
import { readPacket } from "#shared/residents/packet/read-packet.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { residentPage } from "./frame.tsx";
import { readsSpanish } from "./in-spanish.ts";
import { HandOver, NotInSpanish } from "./sign.tsx";
import { Text } from "./text.tsx";

const copy = () => words().residents.signing.adopt;

/** The consent to sign on a screen, and the signature to adopt; both only once. */
export async function signaturePage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { house, scope, typed } = ctx;
  const found = await readPacket(scope, { house, stay: id });
  const at = `/houses/${house}/stays/${id}/packet`;
  const next = nextToSign(found, found.packet?.value);
  const name = signatureOf(found.packet?.value);
  const { locked } = ctx.c.var;
  const spanish = readsSpanish();
  return residentPage(ctx, found, {
    title: copy().title,
    children: (
      <>
        {found.stay.value.closed ? <Empty>{words().residents.signing.closed}</Empty> : null}
        {!locked && next ? <HandOver at={`${at}/${next}`} kept={ctx.c.req.query("kept")} /> : null}
        {locked && spanish && !found.spanish.signature ? <NotInSpanish at={`${at}/signature`} /> : null}
        {locked && !(spanish && !found.spanish.signature) ? (
          <>
            <p>{name === undefined ? copy().lead : copy().now({ name })}</p>
            <Text text={spanish ? inSpanish.consentText : consentText} />
            <FormOf
              form={signatureForm}
              typed={typed}
              action={`${at}/signature`}
              button={copy().button}
              icon="signature"
              copy={{
                ...copy(),
                agreed: spanish ? inSpanish.consentStatement : consentStatement,
                language: "",
              }}
              hidden={{ language: spanish ? "es" : "en" }}
              legends={{ agreed: copy().agree, nameMeant: copy().other }}
              hints={{ name: copy().nameHint }}
              more={{ name: { autocomplete: "name" } }}
              only={signatureForm.names.filter((one) => one !== "nameMeant" || asksName(ctx))}
            />
            {found.packet?.value.onPaperSince ? null : (
              <Act
                typed={typed}
                form="paper"
                icon="file-pen"
                title={copy().paper}
                action={`${at}/signature/withdrawal`}
                hint={copy().paperHint}
                button={copy().paperButton}
              />
            )}
          </>
        ) : null}
        <p>
          <a class="under" href={locked ? `${at}/hand-back` : at}>
            {words().residents.signing.later}
          </a>
        </p>
      </>
    ),
  });
}

const asksName = ({ typed }: PageContext<HouseContext>): boolean =>
  typed.values.nameMeant === "yes" || typed.problems.some((one) => one.pointer === "/nameMeant");

import { words } from "#functions/copy/words.ts";
import { mailForm } from "#shared/consents/mail-disclosure.ts";
import type { Consent } from "#shared/records/consent/consent.ts";
import { ActOf } from "../kit/fields.tsx";
import { stayPath } from "../kit/params.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";

const copy = () => words().consents;

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly one: Consent;
}

/** Emails something to whom a consent names. */
export const Mail = ({ ctx, one }: Props) => (
  <ActOf
    form={mailForm}
    id={`mail-${one.id}`}
    typed={ctx.typed}
    action={`${stayPath(ctx)}/consents/${one.id}/mails`}
    icon="mail"
    title={copy().mail.open}
    hint={copy().mail.hint({ to: one.leaves.to })}
    copy={{ ...copy().mail, named: copy().mail.named({ to: one.leaves.to }) }}
    hints={{ text: copy().mail.textHint }}
    legends={{ named: copy().mail.check }}
    options={{ what: { pairs: one.leaves.what.map((kind) => [kind, copy().information[kind]] as const) } }}
    button={copy().mail.button}
  />
);

import { words } from "#functions/copy/words.ts";
import { signForm } from "#shared/consents/sign-consent.ts";
import { hashOf } from "#shared/records/consent/paper.ts";
import type { PreparedConsent } from "#shared/records/consent/prepared.ts";
import { Fields } from "../kit/fields.tsx";
import { NotInSpanish } from "../residents/packet/sign.tsx";
import { Blocks } from "../residents/packet/text.tsx";
import { Act } from "../ui/act.tsx";
import { Form, type FormState, isAsked } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { drawnUp, isOffered } from "./drawn.ts";

const copy = () => words().consents.signing;

/** The form in the language of the request, to sign or not. `at`: where it is sent. */
export function Signing({
  typed,
  prepared,
  at,
}: {
  typed: FormState;
  prepared: PreparedConsent;
  at: string;
}) {
  if (!isOffered(prepared)) return <NotInSpanish at={at} />;
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

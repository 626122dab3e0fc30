import { words } from "#functions/copy/words.ts";
import { textsForm } from "#shared/network/notification/choose-notifications.ts";
import { codeForm, phoneForm } from "#shared/network/notification/set-phone.ts";
import type { NotificationKind } from "#shared/records/notification/kinds.ts";
import { type MemberPhone, takesTexts } from "#shared/records/notification/phone.ts";
import { FormOf } from "../../kit/fields.tsx";
import { Form, type FormState } from "../../ui/form.tsx";
import { Banner, Bare, Section } from "../../ui/kit.tsx";
import { More } from "../../ui/more.tsx";

/** `+15555550142` as people write it. */
const shownNumber = ({ number }: MemberPhone): string =>
  number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");

interface Shown {
  readonly typed: FormState;
  readonly phone: MemberPhone | undefined;
  readonly offered: readonly { readonly kind: NotificationKind; readonly text: boolean }[];
}

/** Texts: a number to confirm, then what it is texted about. */
export function TextsSection({ typed, phone, offered }: Shown) {
  const copy = words().network.notifications.texts;
  const ask = (
    <FormOf
      form={phoneForm}
      typed={typed}
      action="/notifications/phone"
      copy={{ number: copy.number }}
      more={{ number: { autocomplete: "tel" } }}
      button={copy.ask}
      plain
    />
  );
  return (
    <Section title={copy.title}>
      <div class="panel pad stack">
        <p class="second">{copy.lead}</p>
        {phone?.stoppedAt ? (
          <Banner icon="ban">{copy.stopped({ number: shownNumber(phone) })}</Banner>
        ) : phone && takesTexts(phone) ? (
          <Chosen typed={typed} phone={phone} offered={offered} />
        ) : phone ? (
          <>
            <p>{copy.sent({ number: shownNumber(phone) })}</p>
            <FormOf
              form={codeForm}
              typed={typed}
              action="/notifications/phone/code"
              copy={{ code: copy.code }}
              more={{ code: { autocomplete: "one-time-code" } }}
              button={copy.confirm}
              plain
            />
          </>
        ) : null}
        {phone ? (
          <More id={phoneForm.name} typed={typed} icon="smartphone" title={copy.another} form={ask} />
        ) : (
          ask
        )}
        {phone ? (
          <Form id="phone-removal" action="/notifications/phone/removal">
            <button type="submit" class="btn">
              {copy.remove}
            </button>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}

function Chosen({ typed, phone, offered }: Shown & { phone: MemberPhone }) {
  const { texts: copy, kinds } = words().network.notifications;
  return (
    <>
      <Bare icon="check" tone="good">
        {copy.goes({ number: shownNumber(phone) })}
      </Bare>
      <FormOf
        form={textsForm}
        typed={typed}
        action="/notifications/texts"
        copy={{ text: copy.which }}
        values={{ text: offered.flatMap(({ kind, text }) => (text ? kind : [])) }}
        options={{ text: { pairs: offered.map(({ kind }) => [kind, kinds[kind]]) } }}
        button={copy.save}
        plain
      />
    </>
  );
}

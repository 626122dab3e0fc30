import { words } from "#functions/copy/words.ts";
import { pinForm } from "#shared/records/door/pin.ts";
import { FormOf } from "../kit/fields.tsx";
import { Form, type FormState } from "../ui/form.tsx";
import { Bare, Panel, Section } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";

interface Shown {
  readonly typed: FormState;
  readonly set: boolean;
  /** Signed in just now, so one can be set. */
  readonly fresh: boolean;
}

/** The PIN of this browser. */
export function PinSection({ typed, set, fresh }: Shown) {
  const copy = words().account.pin;
  const form = (
    <FormOf
      form={pinForm}
      typed={typed}
      action="/account/pin"
      copy={copy.fields}
      more={{ pin: { autocomplete: "off" }, pinAgain: { autocomplete: "off" } }}
      button={copy.button}
      plain
    />
  );
  return (
    <Section title={copy.title}>
      <Panel>
        <div class="pad stack">
          <p class="second">{copy.lead}</p>
          {set ? (
            <Bare icon="check" tone="good">
              {copy.set}
            </Bare>
          ) : null}
          {!fresh ? (
            <p>
              <a class="btn" href="/sign-in/start?to=/account">
                {set ? copy.signInToChange : copy.signIn}
              </a>
            </p>
          ) : set ? (
            <More id={pinForm.name} typed={typed} icon="key" title={copy.change} form={form} />
          ) : (
            form
          )}
          {set ? (
            <Form id="pin-removal" action="/account/pin/removal">
              <button type="submit" class="btn">
                {copy.remove}
              </button>
            </Form>
          ) : null}
        </div>
      </Panel>
    </Section>
  );
}

import { words } from "#functions/copy/words.ts";
import { pinForm } from "#shared/records/door/pin.ts";
import { FormOf } from "../kit/fields.tsx";
import { Form, type FormState } from "../ui/form.tsx";
import { Bare, Panel, Section } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";

/** The PIN of this browser. */
export function PinSection({ typed, set }: { typed: FormState; set: boolean }) {
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
            <>
              <Bare icon="check" tone="good">
                {copy.set}
              </Bare>
              <More id={pinForm.name} typed={typed} icon="key" title={copy.change} form={form} />
              <Form id="pin-removal" action="/account/pin/removal">
                <button type="submit" class="btn">
                  {copy.remove}
                </button>
              </Form>
            </>
          ) : (
            form
          )}
        </div>
      </Panel>
    </Section>
  );
}

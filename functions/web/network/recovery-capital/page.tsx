import { words } from "#functions/copy/words.ts";
import { bringForm } from "#shared/capital/bring/bring-instrument.ts";
import { chooseForm, readInstruments } from "#shared/capital/choose-instrument.ts";
import type { Measure } from "#shared/records/capital/measure.ts";
import { ours } from "#shared/records/capital/ours.ts";
import { wordingOf } from "../../capital/wording.ts";
import { Fields } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Field, Form, type FormState } from "../../ui/form.tsx";
import { Back, Bare, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Months } from "./months.tsx";

const copy = () => words().capital.staff;
const at = "/network/recovery-capital";

/** Which questions residents answer, and how their answers are spread over the network. */
export async function recoveryCapitalPage(ctx: PageContext): Promise<Markup> {
  const { brought, chosen, months } = await readInstruments(ctx.scope);
  const { title } = words().capital.page;
  return shell(ctx, {
    title,
    children: (
      <div class="form-page">
        <Back href="/settings">{words().common.settings.title}</Back>
        <div class="title">
          <h1>{title}</h1>
          <span class="second">{copy().lead}</span>
        </div>
        <Section title={copy().now}>
          <Panel rows>
            {[ours, ...brought].map((one) => (
              <One measure={one} inUse={one.id === chosen} />
            ))}
          </Panel>
        </Section>
        <Bring typed={ctx.typed} />
        <Months months={months} measures={[ours, ...brought]} />
      </div>
    ),
  });
}

function One({ measure, inUse }: { readonly measure: Measure; readonly inUse: boolean }) {
  const { id, words: own, items, from, to, by, credit } = measure;
  const hint = { items: items.length, from, to, by, spanish: own ? own.es !== null : true };
  return (
    <div class="row">
      <div class="grow">
        <b>{own ? own.en.title : copy().ours}</b>
        <div class="second">{copy().hint(hint)}</div>
        <div class="second">{own ? credit : copy().oursHint}</div>
        <details>
          <summary>{copy().read}</summary>
          <ol class="ol">
            {wordingOf(measure).items.map((text) => (
              <li>{text}</li>
            ))}
          </ol>
        </details>
      </div>
      {inUse ? (
        <Bare icon="check" tone="plain">
          {copy().inUse}
        </Bare>
      ) : (
        <Form id={`choose-${id}`} action={`${at}/chosen`}>
          <input type="hidden" name={chooseForm.names[0]} value={id} />
          <button type="submit" class="btn btn-row">
            {copy().use}
          </button>
        </Form>
      )}
    </div>
  );
}

function Bring({ typed }: { readonly typed: FormState }) {
  const { bring } = copy();
  const { name: form } = bringForm;
  return (
    <Section title={bring.title}>
      <div class="panel pad stack">
        <p class="second">{bring.lead}</p>
        <Form id={form} action={at} files>
          <Field
            {...{ typed, form }}
            name="file"
            type="file"
            accept=".json,.csv,.xlsx"
            required
            label={bring.file}
            hint={bring.fileHint}
          />
          <Fields
            form={bringForm}
            typed={typed}
            copy={{ by: bring.by }}
            options={{ by: { words: bring.scorings, segments: true } }}
          />
          <button type="submit" class="btn btn-primary">
            {bring.button}
          </button>
        </Form>
        <details>
          <summary>{bring.sheetTitle}</summary>
          <p class="second">{bring.sheet}</p>
        </details>
      </div>
    </Section>
  );
}

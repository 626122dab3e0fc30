import { words } from "#functions/copy/words.ts";
import type { Assets } from "../assets/load.ts";
import { Choices } from "../ui/choices.tsx";
import { Field, type FormState, nothingEntered } from "../ui/form.tsx";
import { iconNames } from "../ui/icon-names.ts";
import {
  Banner,
  Bare,
  BedBars,
  BedStatus,
  Empty,
  Facts,
  Icon,
  Panel,
  Pill,
  Quote,
  Section,
  Timeline,
} from "../ui/kit.tsx";
import { document, type Markup } from "../ui/layout.tsx";
import { Chart, Foot, Papers, Ways } from "./parts.tsx";

const wrong: FormState = {
  form: "kit",
  values: { wrong: "2026-02-31" },
  problems: [{ pointer: "/wrong", code: "text.date", message: "text.date" }],
};
const tones = ["plain", "held", "info", "good", "due", "late", "lamp"] as const;
const bedOptions = [
  { value: "1", text: "7A", second: "Lower" },
  { value: "2", text: "7B", second: "Upper" },
];

/** Development only: every component, with an example. */
export const kitPage = (assets: Assets): Markup =>
  document(
    assets,
    words().common.ui.title,
    <main class="wrap" id="page">
      <div class="title">
        <h1>{words().common.ui.title}</h1>
        <span class="second">{words().common.ui.lead}</span>
      </div>
      <Section title="Status">
        <div class="panel pad flow">
          {(["free", "held", "occupied", "out"] as const).map((state) => (
            <BedStatus state={state} />
          ))}
          {tones.map((tone) => (
            <Pill icon="clock" tone={tone}>
              {tone}
            </Pill>
          ))}
          {tones.map((tone) => (
            <Bare icon="clock" tone={tone}>
              {tone}
            </Bare>
          ))}
        </div>
      </Section>
      <Section title="Buttons">
        <div class="panel pad flow">
          <a class="btn btn-primary" href="#page">
            Continue
          </a>
          <a class="btn" href="#page">
            <Icon name="phone" />
            Call
          </a>
        </div>
      </Section>
      <Section title="Fields">
        <div class="panel pad stack">
          <Field
            typed={nothingEntered}
            form="kit"
            name="plain"
            label="A text field"
            hint="A hint below it."
          />
          <Field typed={wrong} form="kit" name="wrong" label="A field with an error" />
          <Field
            typed={nothingEntered}
            form="kit"
            name="some"
            label="A choice"
            options={[
              ["", "Choose"],
              ["1", "One"],
            ]}
          />
          <Field typed={nothingEntered} form="kit" name="words" label="Longer text" type="textarea" />
          <Choices typed={nothingEntered} form="kit" name="bed" legend="A bed" options={bedOptions} />
        </div>
      </Section>
      <Section title="A quote">
        <Quote
          text="I fix things. Bikes mostly."
          parts={[["users", words().referrals.page.corner, "My sister picks up, even at two."]]}
        />
      </Section>
      <Section title="Rows, facts, history">
        <Facts
          rows={[
            ["From", "Larkfield"],
            ["Purpose", "Recovery housing placement"],
          ]}
        />
        <Timeline entries={[{ icon: "inbox", text: "Received", second: "Today 7:40 AM" }]} />
        <Empty>{words().houses.today.nothingToDo}</Empty>
        <Banner icon="triangle-alert">{words().refusals.bed_taken}</Banner>
        <Panel>
          <div class="pad">
            <BedBars counts={{ occupied: 3, held: 1, free: 2, out: 1 }} />
          </div>
        </Panel>
      </Section>
      <Ways />
      <Papers />
      <Chart />
      <Section title="Icons">
        <div class="panel pad flow">
          {iconNames.map((name) => (
            <Icon name={name} />
          ))}
        </div>
      </Section>
      <Foot />
    </main>,
  );

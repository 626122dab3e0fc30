import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import { Panel, Section } from "./kit.tsx";
import { when } from "./times.ts";

interface Look {
  readonly name: string;
  readonly role: string;
  /** RFC 3339 time. */
  readonly at: string;
}

/** Who viewed a record, latest first. */
export const Looked = (props: {
  looked: readonly Look[];
  note: string;
  now: Temporal.Instant;
  zone: string;
}) => (
  <Section title={en.page.looked}>
    <Panel rows>
      {props.looked.map((one) => (
        <div class="row">
          <div class="grow">
            <b>{one.name}</b> <span class="second">{en.roles[one.role as keyof typeof en.roles]}</span>
          </div>
          <span class="second end">{when(one.at, props.now, props.zone)}</span>
        </div>
      ))}
      <p class="second pad">{props.note}</p>
    </Panel>
  </Section>
);

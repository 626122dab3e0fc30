import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { when } from "#functions/copy/en/times.ts";
import { isRole } from "#shared/tenancy/roles.ts";
import { Panel, Section } from "./kit.tsx";

interface Look {
  readonly name: string;
  readonly role: string;
  /** RFC 3339 time. */
  readonly at: string;
}

/** The role somebody had then; its own name, where there is no such role any more. */
export const sayRole = (role: string): string => (isRole(role) ? en.common.roles[role] : role);

/** Who viewed a record, latest first. */
export const Looked = (props: {
  looked: readonly Look[];
  note: string;
  now: Temporal.Instant;
  zone: string;
}) => (
  <Section title={en.referrals.page.looked}>
    <Panel rows>
      {props.looked.map((one) => (
        <div class="row">
          <div class="grow">
            <b>{one.name}</b> <span class="second">{sayRole(one.role)}</span>
          </div>
          <span class="second end">{when(one.at, props.now, props.zone)}</span>
        </div>
      ))}
      <p class="second pad">{props.note}</p>
    </Panel>
  </Section>
);

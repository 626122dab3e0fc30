import { words } from "#functions/copy/words.ts";
import { type PersonalLink, stateOfLink } from "#shared/records/door/link.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { Scope } from "#shared/table/scope.ts";
import { Panel, Section } from "../../web/ui/kit.tsx";

const copy = () => words().me.disclosures.links;

interface Props {
  readonly links: readonly PersonalLink[];
  readonly scope: Scope;
  readonly sayWhen: (at: string) => string;
}

/** Links to this page that staff made: who, when, and whether and with what each was opened. Nothing if there is none. */
export function SignInLinks({ links, scope, sayWhen }: Props) {
  if (links.length === 0) return null;
  return (
    <Section title={copy().title}>
      <p class="second">{copy().lead}</p>
      <Panel rows>
        {links.map((one) => (
          <div class="row">
            <div class="grow">
              <b>{copy().made({ name: nameOfActor(one.made.by) ?? "", when: sayWhen(one.made.at) })}</b>
              <div>{standing(one, scope, sayWhen)}</div>
            </div>
          </div>
        ))}
      </Panel>
    </Section>
  );
}

function standing(one: PersonalLink, { now }: Scope, sayWhen: Props["sayWhen"]): string {
  const { opened, on, states, devices } = copy();
  if (!one.used) return states[stateOfLink(one, now()) === "open" ? "open" : "over"];
  const system = one.used.device?.system;
  const when = sayWhen(one.used.at);
  return system ? on({ when, device: devices[system] }) : opened({ when });
}

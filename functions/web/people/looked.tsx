import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { when } from "#functions/copy/en/times.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Look, Looks } from "#shared/people/search/read-looks.ts";
import { Panel, Section } from "../ui/kit.tsx";
import { sayRole } from "../ui/looked.tsx";

const lookedAt = ({ what, purpose }: Look): string =>
  purpose.startsWith("whereabouts_")
    ? en.people.whereabouts({ purpose: en.people.purposeWithin[purpose.slice("whereabouts_".length)] ?? "" })
    : (en.people.lookedFor[purpose] ?? en.people.lookedAt[what]);

/** Who viewed a person, and their stays and referrals, newest first. */
export function Looked(props: { looks: Looks; person: Id<"person">; zone: string; now: Temporal.Instant }) {
  const { looks, before } = props.looks;
  return (
    <Section title={en.people.looked} id="looked">
      <Panel rows>
        {looks.length === 0 ? <p class="second pad">{en.people.nobodyLooked}</p> : null}
        {looks.map((one) => (
          <div class="row">
            <div class="grow">
              <b>{one.name}</b> <span class="second">{sayRole(one.role)}</span>
              <div class="second">{lookedAt(one)}</div>
            </div>
            <span class="second">{when(one.at, props.now, props.zone)}</span>
          </div>
        ))}
        <p class="second pad">{en.people.lookedNote}</p>
      </Panel>
      {before ? (
        <p class="pt-3">
          <a class="btn" href={`/people/${props.person}?before=${encodeURIComponent(before)}#looked`}>
            {en.people.older}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

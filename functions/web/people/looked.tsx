import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Look, Looks } from "#shared/people/search/read-looks.ts";
import { Panel, Section } from "../ui/kit.tsx";
import { when } from "../ui/times.ts";

const lookedAt = ({ what, purpose }: Look): string =>
  purpose.startsWith("whereabouts_")
    ? en.person.whereabouts(purpose.slice("whereabouts_".length))
    : (en.person.lookedFor[purpose] ?? en.person.lookedAt[what]);

/** Who viewed a person, their stays and referrals, newest first. */
export function Looked(props: { looks: Looks; person: Id<"person">; zone: string; now: Temporal.Instant }) {
  const { looks, before } = props.looks;
  return (
    <Section title={en.person.looked} id="looked">
      <Panel rows>
        {looks.length === 0 ? <p class="second pad">{en.person.nobodyLooked}</p> : null}
        {looks.map((one) => (
          <div class="row">
            <div class="grow">
              <b>{one.name}</b> <span class="second">{en.roles[one.role as keyof typeof en.roles]}</span>
              <div class="second">{lookedAt(one)}</div>
            </div>
            <span class="second">{when(one.at, props.now, props.zone)}</span>
          </div>
        ))}
        <p class="second pad">{en.person.lookedNote}</p>
      </Panel>
      {before ? (
        <p class="pt-3">
          <a class="btn" href={`/people/${props.person}?before=${encodeURIComponent(before)}#looked`}>
            {en.person.older}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

import type { Temporal } from "temporal-polyfill";
import { and, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { ConsentsPage } from "#shared/consents/list-consents.ts";
import type { Disclosure } from "#shared/records/consent/disclosure.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Empty, Panel } from "../ui/kit.tsx";

const copy = () => words().consents;

/** What left, to whom, when, why and on which basis (42 CFR 2.25). */
export const Accounting = ({ found, now }: { found: ConsentsPage; now: Temporal.Instant }) =>
  found.disclosures.length === 0 ? (
    <Empty>{copy().nothingShared}</Empty>
  ) : (
    <>
      <Panel rows>
        {found.disclosures.map((one) => (
          <div class="row">
            <div class="grow">
              <b>{recipientOf(one)}</b>
              <div>{and(one.what.map((kind) => copy().information[kind]))}</div>
              <div class="second">
                {[when(one.at, now, found.house.timeZone), copy().leftBy[one.how], toldBy(one)].join(", ")}
              </div>
              {one.mail ? <div class="second">{stateOf(one.mail)}</div> : null}
              <div class="second">{basisOf(one, found)}</div>
            </div>
          </div>
        ))}
      </Panel>
      {found.next ? (
        <p>
          <a class="btn" href={`?cursor=${encodeURIComponent(found.next)}`}>
            {copy().older}
          </a>
        </p>
      ) : null}
    </>
  );

const stateOf = ({ state, to }: NonNullable<Disclosure["mail"]>): string =>
  copy().mail.sentTo({ state: copy().mail.state[state], to });

const toldBy = ({ toldBy: said, by }: Disclosure): string => said || (nameOfActor(by) ?? copy().system);

const recipientOf = ({ to, basis }: Disclosure): string =>
  "emergency" in basis ? copy().atFacility({ to, facility: basis.emergency.facility }) : to;

function basisOf({ basis, purpose }: Disclosure, { consents }: ConsentsPage): string {
  if ("emergency" in basis) return copy().emergencyBasis({ nature: basis.emergency.nature });
  const under = consents.find(({ value }) => value.id === basis.consent);
  return [purpose, under && copy().kinds[under.value.kind]].filter(Boolean).join(", ");
}

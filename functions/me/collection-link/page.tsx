import type { Temporal } from "temporal-polyfill";
import { dated } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { collectionMinutes } from "#shared/records/door/link.ts";
import type { SiteCollection } from "#shared/records/test/site-collection.ts";
import { notGivenForm, siteDeviceForm, siteLaboratoryForm } from "#shared/testing/elsewhere/by-link.ts";
import type { Assets } from "../../web/assets/load.ts";
import { specimenFields } from "../../web/houses/tests/specimen-form.tsx";
import { ActOf } from "../../web/kit/fields.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import { Banner, Facts, Icon } from "../../web/ui/kit.tsx";
import { bareDocument, type Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import type { From } from "../links/page.tsx";

const at = "/link/collection";
const copy = () => words().testing.site;

interface Props {
  readonly from: From;
  readonly task: NonNullable<SiteCollection["task"]>;
  readonly now: Temporal.Instant;
  readonly typed: FormState;
}

/** What a collector of an outside site needs of one test, and what they say of it. */
export function collectingPage(assets: Assets, { from, task, now, typed }: Props): Markup {
  const { facts, asked, collect, handOver } = words().testing.collection;
  const { specimen, panel, timeZone: zone } = task;
  const of = { specimen, panel, zone, now: stamp(now) };
  const { hints, values, only } = specimenFields(siteLaboratoryForm.names, of);
  const sealed = { hints: hints.temperature ? { temperature: hints.temperature } : {}, values, only };
  const title = copy().titleOf({ name: task.name });
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <Typed.Provider value={typed}>
      <h1>{title}</h1>
      <p class="second">
        {copy().lead({ collector: task.collector, site: task.site, hours: collectionMinutes / 60 })}
      </p>
      <Refused typed={typed} />
      {task.returned ? <Banner icon="ban">{asked.returned[task.returned]}</Banner> : null}
      <Facts
        rows={[
          [facts.specimen, words().testing.policy.specimenNames[specimen]],
          [facts.panel, panel.join(", ")],
          [facts.due, dated(task.due, zone)],
        ]}
      />
      <p>{copy().identify}</p>
      {from.phone ? (
        <a class="btn btn-block" href={dialLink(from.phone)}>
          <Icon name="phone" />
          {copy().call({ network: from.name, phone: from.phone })}
        </a>
      ) : null}
      <div class="panel pad stack">
        <ActOf
          form={siteDeviceForm}
          typed={typed}
          action={`${at}/device`}
          icon="check"
          title={copy().device}
          hint={collect.lead}
          copy={{ ...collect, ...copy() }}
          {...specimenFields(siteDeviceForm.names, of)}
          button={copy().button}
        />
        <ActOf
          form={siteLaboratoryForm}
          typed={typed}
          action={`${at}/laboratory`}
          icon="route"
          title={copy().sealed}
          hint={copy().sealedHint}
          copy={{ ...collect, ...handOver, ...copy() }}
          {...sealed}
          button={copy().button}
        />
        <ActOf
          form={notGivenForm}
          typed={typed}
          action={`${at}/not-given`}
          icon="ban"
          title={copy().notGiven}
          hint={copy().notGivenHint}
          copy={copy()}
          button={copy().notGivenButton}
        />
      </div>
      <p class="second">{copy().after}</p>
    </Typed.Provider>,
    from.name,
  );
}

/** What became of what was sent. It names no resident, and says not why. */
export const sentPage = (
  assets: Assets,
  { from, said, here }: { from: From | undefined; said: keyof ReturnType<typeof copy>["sent"]; here: string },
): Markup => {
  const { title, text } = copy().sent[said];
  return bareDocument(
    assets,
    title,
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {said === "waiting" ? (
        <a class="btn btn-primary btn-block" href={here}>
          <Icon name="eye" />
          {copy().look}
        </a>
      ) : null}
      {(said === "refused" || said === "repeated") && from?.phone ? (
        <a class="btn btn-block" href={dialLink(from.phone)}>
          <Icon name="phone" />
          {copy().call({ network: from.name, phone: from.phone })}
        </a>
      ) : null}
    </>,
    from?.name,
    said === "waiting",
  );
};

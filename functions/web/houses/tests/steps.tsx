import { words } from "#functions/copy/words.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { onDevice } from "#shared/records/test/device.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { collectForm } from "#shared/testing/collection/collect.ts";
import { interpretForm, possibleResults } from "#shared/testing/collection/interpret.ts";
import { listObservers, offerForm } from "#shared/testing/collection/observe.ts";
import { collectorOf } from "#shared/testing/collection/on-collection.ts";
import type { TestPage } from "#shared/testing/collection/read-tests.ts";
import { takeOnForm } from "#shared/testing/collection/take-on.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { HouseRule } from "./house-rule.tsx";
import { testPath } from "./paths.ts";
import { SpecimenForm } from "./specimen-form.tsx";

const copy = () => words().testing.collection;

interface Props {
  readonly ctx: PageContext<HouseContext>;
  readonly found: TestPage;
}

/** What is next, for whoever may do it. */
export function Steps(props: Props) {
  const { ctx, found } = props;
  const test = found.test.value;
  const { permissions } = ctx.scope;
  if (test.ended) return null;
  const collects = permissions.has(collectForm.needs);
  const own = test.collector?.identity === ctx.membership.identity;
  if (!test.collected) {
    if (!collects) return null;
    return own ? <Collecting {...props} /> : <TakeOn {...props} />;
  }
  return (
    <>
      {collects && !test.signed ? <HandOver {...props} hint={copy().hand.after} /> : null}
      {test.interpreted || !onDevice(test.collected) || !permissions.has(interpretForm.needs) ? null : (
        <Interpret {...props} />
      )}
    </>
  );
}

function TakeOn({ ctx, found: { test } }: Props) {
  const { value } = test;
  const instead = collectorOf(value);
  const name = (value.collector && nameOfActor(value.collector.by)) ?? "";
  return (
    <div class="panel pad stack">
      {instead ? <p class="second">{copy().takeOverHint({ name })}</p> : null}
      {value.site === "house" ? null : <p class="second">{copy().elsewhere}</p>}
      <FormOf
        form={takeOnForm}
        typed={ctx.typed}
        action={`${testPath({ house: value.house, test: value.id })}/collector`}
        copy={{}}
        hidden={{ instead }}
        button={instead ? copy().takeOver({ name }) : copy().takeOn}
        icon="check"
        plain={instead !== ""}
      />
    </div>
  );
}

function Collecting(props: Props) {
  const { ctx, found } = props;
  const { value } = found.test;
  const at = testPath({ house: value.house, test: value.id });
  const words = copy().collect;
  return (
    <>
      <div class="panel pad stack">
        <Offer {...props} at={at} />
        <HandOver {...props} hint={copy().hand.before} />
      </div>
      <div class="panel pad stack">
        <h2>{words.title}</h2>
        <p class="second">{words.lead}</p>
        <SpecimenForm
          typed={ctx.typed}
          action={`${at}/specimen`}
          specimen={value.specimen}
          panel={value.panel}
          now={stamp(ctx.scope.now())}
          zone={found.house.timeZone}
        />
      </div>
    </>
  );
}

async function Offer({ ctx, found: { test }, at }: Props & { at: string }) {
  const { house, id, offered } = test.value;
  const observers = await listObservers(ctx.scope, { house, test: id });
  return (
    <ActOf
      form={offerForm}
      typed={ctx.typed}
      action={`${at}/observers`}
      icon="eye"
      title={copy().offer.title}
      copy={copy().offer}
      hints={{ observers: copy().offer.observersHint }}
      values={{ observers: offered.map(({ member }) => member) }}
      options={{ observers: { pairs: observers.map(({ member, name }) => [member, name] as const) } }}
      button={copy().offer.button}
    />
  );
}

const HandOver = ({ found: { test }, hint }: Props & { hint: string }) => (
  <Form id="hand" action={`${testPath({ house: test.value.house, test: test.value.id })}/resident/handed`}>
    <p class="second">{hint}</p>
    <button type="submit" class="btn btn-block">
      <Icon name="lock" />
      {copy().hand.button}
    </button>
  </Form>
);

function Interpret({ ctx, found: { test, policy } }: Props) {
  const { value } = test;
  const { collected } = value;
  const words = copy().interpret;
  if (!collected) return null;
  if (collected.identity === ctx.membership.identity) return <p class="panel pad second">{words.own}</p>;
  return (
    <div class="panel pad stack">
      <h2>{words.title}</h2>
      <p class="second">{words.lead}</p>
      <HouseRule policy={policy} of={["nonNegative", "honesty"]} />
      <FormOf
        form={interpretForm}
        typed={ctx.typed}
        action={`${testPath({ house: value.house, test: value.id })}/result`}
        copy={words}
        options={{
          result: { pairs: possibleResults(collected).map((one) => [one, copy().results[one]] as const) },
        }}
        button={words.button}
        icon="check"
      />
    </div>
  );
}

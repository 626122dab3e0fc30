import { timeWithin, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { SelfTest } from "#shared/records/test/self-test.ts";
import { ownDisclosureForm } from "#shared/testing/collection/disclose.ts";
import { ownObserverForm } from "#shared/testing/collection/observe.ts";
import { readOwnTests } from "#shared/testing/collection/read-own-tests.ts";
import { HouseRule } from "../../web/houses/tests/house-rule.tsx";
import { ChooseObserver } from "../../web/houses/tests/observer.tsx";
import { besideOwnTest, ownTestTitle, standingOf } from "../../web/houses/tests/own-test.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Panel, Section } from "../../web/ui/kit.tsx";
import type { MeContext } from "../route.ts";

const copy = () => words().testing.mine;
const isDue = ({ step }: SelfTest): boolean => step === "to_collect";

interface Props {
  readonly ctx: PageContext<MeContext>;
  readonly zone: string;
}

/** That a test is due, on a resident's first page. */
export async function TestsDue({ ctx, zone }: Props) {
  const due = (await readOwnTests(ctx.scope)).tests.filter(isDue);
  if (due.length === 0) return null;
  return (
    <Section title={copy().waiting}>
      <div class="panel pad stack">
        {due.map((one) => (
          <p>{copy().due({ time: timeWithin(one.due, ctx.scope.now(), zone) })}</p>
        ))}
        <a class="under" href="/me/tests">
          {copy().see}
        </a>
      </div>
    </Section>
  );
}

/** A resident's tests: those that are due with the house's rule, then the others. */
export function TestHistory({ ctx, zone, tests }: Props & { tests: readonly SelfTest[] }) {
  const now = ctx.scope.now();
  const [due, others] = [tests.filter(isDue), tests.filter((one) => !isDue(one))];
  if (tests.length === 0) return null;
  return (
    <>
      {due.map((one) => (
        <Section title={copy().waiting}>
          <div class="panel pad stack">
            <p>
              <b>
                {(one.site === null ? copy() : words().testing.handed).due({
                  time: timeWithin(one.due, now, zone),
                })}
              </b>
            </p>
            <p class="second">{ownTestTitle(one, whenWithin(one.openedAt, now, zone))}</p>
            {one.outsidePolicy ? <p>{copy().outsidePolicy}</p> : null}
            <Own ctx={ctx} one={one} />
            <HouseRule policy={one.rules} of={["honesty", "refused", "missed", "nonNegative"]} />
          </div>
        </Section>
      ))}
      {others.length > 0 ? (
        <Section title={copy().title}>
          <Panel rows>
            {others.map((one) => (
              <div class="row">
                <div class="grow">
                  <b>{ownTestTitle(one, whenWithin(one.openedAt, now, zone))}</b>
                  <div>{standingOf(one)}</div>
                  <div class="second">{besideOwnTest(one)}</div>
                </div>
              </div>
            ))}
          </Panel>
          <p class="second pt-2">{copy().lead}</p>
        </Section>
      ) : null}
    </>
  );
}

/** What only they say before a test. */
function Own({ ctx: { typed }, one }: { ctx: Props["ctx"]; one: SelfTest }) {
  const { choose, before, beforeHint, beforeButton, words: label, nothing, asked } = words().testing.handed;
  const at = `/me/tests/${one.test}`;
  return (
    <>
      {one.site === null ? (
        <section class="stack">
          <h3>{choose}</h3>
          <ChooseObserver
            form={ownObserverForm}
            id={`observer-${one.test}`}
            typed={typed}
            action={`${at}/observer`}
            offered={one.offered}
            answer={one.answered}
            name={one.observer}
          />
        </section>
      ) : (
        <p>{copy().atSite({ site: one.site })}</p>
      )}
      <section class="stack">
        <h3>{before}</h3>
        {one.asked ? (
          <p>{one.disclosed ? copy().said : asked}</p>
        ) : (
          <>
            <p class="second">{beforeHint}</p>
            <FormOf
              form={ownDisclosureForm}
              id={`disclosure-${one.test}`}
              typed={typed}
              action={`${at}/disclosure`}
              copy={{ words: label }}
              hints={{ words: nothing }}
              button={beforeButton}
              plain
            />
          </>
        )}
      </section>
    </>
  );
}

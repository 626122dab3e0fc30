import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { orderedGrounds, timeToGive } from "#shared/records/test/kinds.ts";
import type { TestingPolicy } from "#shared/records/testing-policy/policy.ts";
import { orderForm } from "#shared/testing/collection/order-test.ts";
import { listTestsOfStay } from "#shared/testing/collection/read-tests.ts";
import { ActOf } from "../../kit/fields.tsx";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Empty, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Excusals } from "./excusals.tsx";
import { testPath } from "./paths.ts";
import { Standing } from "./standing.tsx";

const copy = () => words().testing.collection;
const kinds = () => words().testing.policy;

/** The tests of one stay, and the form that orders another. */
export async function testsPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const cursor = ctx.c.req.query("cursor");
  const { tests, next, stay, house, policy } = await listTestsOfStay(ctx.scope, { ...stayIn(ctx), cursor });
  const name = boardName(stay) || stay.legalName;
  const now = ctx.scope.now();
  return shell(ctx, {
    title: copy().historyOf({ name }),
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={stayPath(ctx)}>{name}</Back>
        <div>
          <h1>{copy().historyOf({ name })}</h1>
          <p class="second">{copy().historyLead}</p>
        </div>
        {tests.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {tests.length > 0 ? (
          <Panel rows>
            {tests.map((test) => (
              <div class="row">
                <a class="whole grow" href={testPath({ house: test.house, test: test.id })}>
                  {copy().row({
                    ground: kinds().groundNames[test.ground],
                    when: whenWithin(test.opened.at, now, house.timeZone),
                  })}
                </a>
                <Standing test={test} />
              </div>
            ))}
          </Panel>
        ) : null}
        {next ? (
          <p>
            <a class="btn" href={`?cursor=${encodeURIComponent(next)}`}>
              {copy().older}
            </a>
          </p>
        ) : null}
        <Excusals ctx={ctx} closed={stay.closed !== null} />
        {stay.closed || !ctx.scope.permissions.has(orderForm.needs) ? null : (
          <Order ctx={ctx} policy={policy} />
        )}
      </div>
    ),
  });
}

interface OrderProps {
  readonly ctx: PageContext<HouseContext>;
  readonly policy: TestingPolicy | undefined;
}

/** Grounds that the house's policy names as they are, others marked. */
const groundsBy = (policy: TestingPolicy | undefined) =>
  orderedGrounds.map((one) => {
    const ground = kinds().groundNames[one];
    return [one, policy?.grounds.includes(one) ? ground : copy().order.outside({ ground })] as const;
  });

/** Begins with what the house's policy says. */
const Order = ({ ctx, policy }: OrderProps) => (
  <div class="panel pad stack">
    <ActOf
      form={orderForm}
      typed={ctx.typed}
      action={`${stayPath(ctx)}/tests`}
      icon="plus"
      title={copy().order.title}
      copy={copy().order}
      hints={{ words: copy().order.wordsHint, panel: copy().order.panelHint }}
      values={{
        minutes: String(policy?.minutes ?? timeToGive.usual),
        specimen: policy?.specimens[0] ?? "urine",
        panel: policy?.panel,
      }}
      options={{ ground: { pairs: groundsBy(policy) }, specimen: { words: kinds().specimenNames } }}
      button={copy().order.button}
    />
  </div>
);

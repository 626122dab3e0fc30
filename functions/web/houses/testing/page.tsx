import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { type PolicyPage, readPolicy } from "#shared/testing/policy/read-policy.ts";
import { readWitnesses } from "#shared/testing/witness/add-witness.ts";
import { houseFront } from "../../door/where.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { OpenTests } from "../tests/open.tsx";
import { EditPolicy } from "./form.tsx";
import { PolicyFacts } from "./policy.tsx";
import { RandomSelections } from "./random.tsx";
import { Witnesses } from "./witnesses.tsx";

const copy = () => words().testing.policy;

/** How a house tests. */
export async function testingPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house } = ctx;
  const [found, witnesses] = await Promise.all([
    readPolicy(scope, { house }),
    readWitnesses(scope, { house }),
  ]);
  const [policy, ...earlier] = found.editions;
  return shell(ctx, {
    title: `${copy().title}, ${found.house.name}`,
    house: found.house.name,
    here: "house-testing",
    children: (
      <>
        <Back href={houseFront(house, scope.permissions)}>{words().common.nav.today}</Back>
        <div class="title">
          <h1>{copy().title}</h1>
          <span class="second">{copy().lead}</span>
        </div>
        <div class="record">
          <div>
            <p class="flex flex-wrap gap-2">
              <a class="btn" href={`/houses/${house}/testing/coverage`}>
                {words().testing.coverage.open}
              </a>
              {scope.permissions.has("review.read") ? (
                <a class="btn" href={`/houses/${house}/reviews`}>
                  {words().residents.review.list.title}
                </a>
              ) : null}
              {scope.permissions.has("testing.collect") ? (
                <a class="btn" href="/collections">
                  {words().testing.collection.asked.title}
                </a>
              ) : null}
            </p>
            <OpenTests ctx={ctx} zone={found.house.timeZone} />
            <RandomSelections found={found} network={scope.network} house={house} />
            <Section
              title={copy().current}
              aside={policy ? <Saved ctx={ctx} found={found} policy={policy} /> : null}
            >
              {policy ? <PolicyFacts policy={policy} /> : <Empty>{copy().none}</Empty>}
            </Section>
            {policy?.random ? <Witnesses ctx={ctx} all={witnesses} /> : null}
            {earlier.length > 0 ? (
              <Section title={copy().earlier}>
                <Panel rows>
                  {earlier.map((one) => (
                    <div class="row">
                      <Saved ctx={ctx} found={found} policy={one} />
                    </div>
                  ))}
                </Panel>
              </Section>
            ) : null}
          </div>
          {scope.permissions.has("testing.manage") ? <EditPolicy ctx={ctx} policy={policy} /> : null}
        </div>
      </>
    ),
  });
}

function Saved({
  ctx,
  found,
  policy: { edition, saved },
}: {
  ctx: PageContext<HouseContext>;
  found: PolicyPage;
  policy: PolicyPage["editions"][number];
}) {
  const when = moment(saved.at, ctx.scope.now(), found.house.timeZone);
  const name = nameOfActor(saved.by);
  return <>{name ? copy().edition({ edition, when, name }) : copy().editionNoName({ edition, when })}</>;
}

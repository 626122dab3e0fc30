import { words } from "#functions/copy/words.ts";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { partOf } from "#shared/kernel/part.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import { freeNow } from "#shared/records/house/summary.ts";
import { transferForm } from "#shared/residents/transfer/transfer-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readTransfer, type TransferPage } from "#shared/views/transfer-page.ts";
import { bedCards } from "../../kit/bed-cards.ts";
import { FormOf } from "../../kit/fields.tsx";
import { localDate } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { isAsked } from "../../ui/form.tsx";
import { Back, Empty, Panel, Pill, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { OtherParts } from "../../ui/other-parts.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().residents.transfer;

/** A transfer in two steps: the house, then the bed, the date and what to send. */
export async function transferPage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { scope, house, typed } = ctx;
  const asked = typed.values.to ?? ctx.c.req.query("to");
  const to = isId("house", asked) ? asked : undefined;
  const page = await readTransfer(scope, { house, stay: id, to });
  const stayPath = `/houses/${house}/stays/${id}`;
  const first = firstName(page.stay);
  return shell(ctx, {
    title: copy().title,
    house: page.house.name,
    here: "residents",
    children: (
      <div class="form-page">
        <Back href={stayPath}>{page.stay.legalName}</Back>
        <div class="title">
          <h1>{copy().title}</h1>
        </div>
        <p class="second pb-2">{copy().lead({ name: first })}</p>
        {page.chosen && to ? (
          <Agree ctx={ctx} page={page} to={to} chosen={page.chosen} path={`${stayPath}/transfer`} />
        ) : (
          <Houses scope={scope} page={page} path={`${stayPath}/transfer`} part={ctx.c.req.query("part")} />
        )}
      </div>
    ),
  });
}

/** Houses with the most open beds first. */
function Houses(props: { scope: Scope; page: TransferPage; path: string; part: string | undefined }) {
  const { scope, page, path } = props;
  const houses = page.houses
    .map((house) => ({ house, free: freeNow(house, scope.now()) }))
    .sort((a, b) => b.free - a.free || a.house.name.localeCompare(b.house.name));
  if (houses.length === 0) return <Empty>{copy().none}</Empty>;
  const part = partOf(houses, props.part);
  return (
    <Section title={copy().where}>
      <Panel rows>
        {part.rows.map(({ house, free: beds }) => (
          <div class="row">
            <div class="grow">
              {beds > 0 ? (
                <a class="whole" href={`${path}?to=${house.id}`}>
                  <b>{house.name}</b>
                </a>
              ) : (
                <b>{house.name}</b>
              )}
              <div class="second">
                {[
                  house.area,
                  copy().serves({ who: house.serves.genders.join(" and ") }),
                  house.paused ? copy().paused : "",
                ]
                  .filter(Boolean)
                  .join(". ")}
              </div>
            </div>
            {beds > 0 ? (
              <Pill icon="door-open" tone="lamp">
                {copy().rooms({ free: beds })}
              </Pill>
            ) : (
              <span class="second">{copy().rooms({ free: beds })}</span>
            )}
          </div>
        ))}
      </Panel>
      <OtherParts part={part} label={copy().where} href={(number) => `${path}?part=${number}`} />
    </Section>
  );
}

function Agree(props: {
  ctx: PageContext<HouseContext>;
  page: TransferPage;
  to: Id<"house">;
  chosen: NonNullable<TransferPage["chosen"]>;
  path: string;
}) {
  const { ctx, page, to, chosen, path } = props;
  const today = localDate(ctx.scope.now(), page.house.timeZone);
  return (
    <Section title={copy().chosen({ house: chosen.house.name })}>
      <div class="stack">
        <a class="under" href={path}>
          {copy().other}
        </a>
        {chosen.free.length === 0 ? (
          <Empty>{copy().noBed}</Empty>
        ) : (
          <div class="panel pad">
            <FormOf
              form={transferForm}
              typed={ctx.typed}
              action={path}
              hidden={{ to }}
              only={transferForm.names.filter(
                (one) => one !== "overlap" || isAsked(ctx.typed, transferForm.name, one),
              )}
              copy={copy()}
              hints={{ carry: page.carry.length > 0 ? copy().carryHint : copy().nothing }}
              legends={{ agreed: copy().agreements }}
              values={{ on: today }}
              more={{ on: { max: today } }}
              options={{
                bed: bedCards(chosen.free),
                carry: { pairs: page.carry.map((one) => [one, copy().transferred[one]]) },
              }}
              button={copy().button}
            />
          </div>
        )}
      </div>
    </Section>
  );
}

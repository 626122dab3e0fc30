import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listResidents, type Residents, residentsForm } from "#shared/residents/stay/list-residents.ts";
import { FormOf } from "../kit/fields.tsx";
import { listPage, Rows } from "../kit/list-page.tsx";
import type { HouseContext, PageContext } from "../kit/route.ts";
import { Icon, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";

const copy = () => words().people.residents;

/** A house's current and former residents. `name` is the search. It is posted, so that no name is in a URL. */
export async function residentsPage(ctx: PageContext<HouseContext>, name?: string): Promise<Markup> {
  const { scope, house, c } = ctx;
  const cursor = c.req.method === "GET" ? c.req.query("cursor") : undefined;
  const found = await listResidents(scope, { house, name, cursor });
  const path = `/houses/${house}/people`;
  return listPage(ctx, {
    title: copy().title,
    house: found.house.name,
    here: "residents",
    search: <LookFor ctx={ctx} path={path} looked={name !== undefined} />,
    children: <People found={found} path={path} looked={name !== undefined} />,
  });
}

const LookFor = (props: { ctx: PageContext; path: string; looked: boolean }) => (
  <aside>
    <Section title={words().people.lookFor}>
      <div class="panel pad stack">
        <FormOf
          form={residentsForm}
          typed={props.ctx.typed}
          action={props.path}
          copy={{ name: copy().find }}
          icon="search"
          button={copy().button}
        />
        {props.looked ? (
          <a class="btn btn-block" href={props.path}>
            {copy().all}
          </a>
        ) : null}
      </div>
    </Section>
  </aside>
);

function People({ found, path, looked }: { found: Residents; path: string; looked: boolean }) {
  const { current, former, next, older } = found;
  const nobody = current.length + former.length === 0;
  return (
    <>
      {current.length > 0 || nobody ? (
        <Section title={copy().current} aside={nobody ? undefined : String(current.length)}>
          <Rows
            rows={current.map((one) => (
              <a class="row" href={`/houses/${one.house}/stays/${one.id}`}>
                <span class="bed-label">{one.bedLabel}</span>
                <span class="grow">{one.legalName}</span>
                <span class="second">{words().people.since({ from: longDay(one.since) })}</span>
              </a>
            ))}
            empty={looked ? copy().none : copy().nobody}
          />
        </Section>
      ) : null}
      {former.length > 0 ? (
        <Section title={copy().former}>
          <Rows
            rows={former.map((one) => (
              <a class="row" href={`/houses/${one.house}/stays/${one.id}`}>
                <Icon name="footprints" />
                <span class="grow">{one.legalName}</span>
                <span class="second">
                  {one.closed
                    ? words().people.between({ from: longDay(one.since), to: longDay(one.closed.on) })
                    : ""}
                </span>
              </a>
            ))}
          />
        </Section>
      ) : null}
      {older ? <p class="second px-1 pt-3">{copy().older}</p> : null}
      <Rows rows={[]} next={{ path, cursor: next, text: copy().next }} />
    </>
  );
}

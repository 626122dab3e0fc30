import { en } from "#functions/copy/en/index.ts";
import { longDay } from "#functions/copy/en/times.ts";
import { listResidents, type Residents } from "#shared/residents/stay/list-residents.ts";
import type { HouseContext, PageContext } from "../kit/route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Banner, Empty, Icon, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";

const form = "residents";

/** A house's current and former residents. `name`: what was searched for, answered by the form itself. */
export async function residentsPage(ctx: PageContext<HouseContext>, name?: string): Promise<Markup> {
  const { scope, typed, house, c } = ctx;
  const cursor = c.req.method === "GET" ? c.req.query("cursor") : undefined;
  const found = await listResidents(scope, { house, name, cursor });
  const path = `/houses/${house}/people`;
  return shell(ctx, {
    title: en.people.residents.title,
    house: found.house.name,
    here: "residents",
    children: (
      <>
        <div class="title">
          <h1>{en.people.residents.title}</h1>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        <div class="record">
          <div>
            <People found={found} path={path} looked={name !== undefined} />
          </div>
          <aside>
            <Section title={en.people.lookFor}>
              <div class="panel pad stack">
                <Form id={form} action={path}>
                  <Field typed={typed} form={form} name="name" label={en.people.residents.find} />
                  <button type="submit" class="btn btn-primary btn-block">
                    <Icon name="search" />
                    {en.people.residents.button}
                  </button>
                </Form>
                {name === undefined ? null : (
                  <a class="btn btn-block" href={path}>
                    {en.people.residents.all}
                  </a>
                )}
              </div>
            </Section>
          </aside>
        </div>
      </>
    ),
  });
}

function People({ found, path, looked }: { found: Residents; path: string; looked: boolean }) {
  const { current, former, next, older } = found;
  const words = en.people.residents;
  return (
    <>
      {looked && current.length + former.length === 0 ? (
        <Section title={words.current}>
          <Empty>{words.none}</Empty>
        </Section>
      ) : null}
      {current.length > 0 ? (
        <Section title={words.current} aside={String(current.length)}>
          <Panel rows>
            {current.map((one) => (
              <a class="row" href={`/houses/${one.house}/stays/${one.id}`}>
                <span class="bed-label">{one.bedLabel}</span>
                <span class="grow">{one.legalName}</span>
                <span class="second">{en.people.since({ from: longDay(one.since) })}</span>
              </a>
            ))}
          </Panel>
        </Section>
      ) : null}
      {former.length > 0 ? (
        <Section title={words.former}>
          <Panel rows>
            {former.map((one) => (
              <a class="row" href={`/houses/${one.house}/stays/${one.id}`}>
                <Icon name="footprints" />
                <span class="grow">{one.legalName}</span>
                <span class="second">
                  {one.closed
                    ? en.people.between({ from: longDay(one.since), to: longDay(one.closed.on) })
                    : ""}
                </span>
              </a>
            ))}
          </Panel>
        </Section>
      ) : null}
      {!looked && current.length + former.length === 0 ? (
        <Section title={words.current}>
          <Empty>{words.nobody}</Empty>
        </Section>
      ) : null}
      {older ? <p class="second px-1 pt-3">{words.older}</p> : null}
      {next ? (
        <p class="pt-3">
          <a class="btn" href={`${path}?cursor=${encodeURIComponent(next)}`}>
            {words.next}
          </a>
        </p>
      ) : null}
    </>
  );
}

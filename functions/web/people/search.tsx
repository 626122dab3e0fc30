import { en } from "#functions/copy/en/en.ts";
import type { Found, FoundPeople } from "#shared/people/search/search-people.ts";
import type { PageContext } from "../kit/route.ts";
import { Field, Form, type FormState } from "../ui/form.tsx";
import { Banner, Icon, Panel, Pill, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { bornOn } from "./said.ts";

const form = "find";

/** Where admissions search for people. Results answer the form itself, so no name is in a URL. */
export function searchPage(
  ctx: PageContext,
  { found, beside }: { found?: FoundPeople; beside?: string | undefined },
): Markup {
  const { typed } = ctx;
  return shell(ctx, {
    title: en.person.title,
    here: "persons",
    children: (
      <>
        <div class="title">
          <h1>{beside ? en.person.lookForOther : en.person.title}</h1>
          <span class="second">{beside ? en.person.otherLead : en.person.lead}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {found ? (
          <div class="record">
            <Results found={found} beside={beside} />
            <aside>
              <Section title={beside ? en.person.lookForOther : en.person.lookFor}>
                <Ask typed={typed} beside={beside} />
              </Section>
            </aside>
          </div>
        ) : (
          <div class="form-page">
            <Ask typed={typed} beside={beside} />
            <p class="second px-1 pt-3">{en.person.nobodyYet}</p>
            {beside ? null : (
              <p class="px-1 pt-3">
                <a class="under" href="/residents/imports">
                  {en.imports.whoLives}
                </a>
              </p>
            )}
          </div>
        )}
      </>
    ),
  });
}

interface Props {
  readonly beside: string | undefined;
}

function Results({ found, beside }: Props & { found: FoundPeople }) {
  return (
    <Section title={en.person.found(found.people.length)}>
      {found.people.length === 0 ? null : (
        <Panel rows>
          {found.people.map((one) => (
            <Row found={one} beside={beside} />
          ))}
        </Panel>
      )}
      {found.more ? <p class="second px-1 pt-3">{en.person.refine}</p> : null}
    </Section>
  );
}

function Ask({ typed, beside }: Props & { typed: FormState }) {
  return (
    <div class="panel pad">
      <Form id={form} action="/people">
        {beside ? <input type="hidden" name="with" value={beside} /> : null}
        <Field typed={typed} form={form} name="name" label={en.person.name} hint={en.person.nameHint} />
        <Field typed={typed} form={form} name="birthDate" type="date" label={en.person.birthDate} />
        <Field
          typed={typed}
          form={form}
          name="phone"
          type="tel"
          label={en.person.phone}
          hint={en.person.phoneHint}
        />
        <button type="submit" class="btn btn-primary btn-block">
          <Icon name="search" />
          {en.person.look}
        </button>
      </Form>
    </div>
  );
}

function Row({ found, beside }: Props & { found: Found }) {
  const { person, hidden, house, otherName } = found;
  const said = [
    bornOn(person.birthDate),
    person.preferredName ? en.person.goesBy(person.preferredName) : "",
    otherName ? en.person.knownToo(otherName) : "",
  ];
  return (
    <div class="row">
      <Icon name="user-round" />
      <div class="grow">
        <a class="whole" href={beside ? `/people/${beside}/with/${person.id}` : `/people/${person.id}`}>
          {person.legalName}
        </a>
        <div class="second">{said.filter(Boolean).join(". ")}</div>
        <div class="second narrow-only">
          {hidden ? en.person.hidden : house ? en.person.livesAt(house.name) : en.person.livesNowhere}
        </div>
      </div>
      <span class="second end wide-only">
        {hidden ? (
          <Pill icon="eye-off" tone="info">
            {en.person.hidden}
          </Pill>
        ) : house ? (
          en.person.livesAt(house.name)
        ) : (
          en.person.livesNowhere
        )}
      </span>
    </div>
  );
}

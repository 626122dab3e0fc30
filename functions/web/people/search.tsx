import { words } from "#functions/copy/words.ts";
import { type Found, type FoundPeople, searchForm } from "#shared/people/search/search-people.ts";
import { FormOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import type { FormState } from "../ui/form.tsx";
import { Icon, Panel, Pill, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { bornOn } from "./said.ts";

/** Where admissions search for people. The search is posted, so that no name is in a URL. */
export function searchPage(
  ctx: PageContext,
  { found, beside }: { found?: FoundPeople; beside?: string | undefined },
): Markup {
  const { typed } = ctx;
  return shell(ctx, {
    title: words().people.title,
    here: "persons",
    children: (
      <>
        <div class="title">
          <h1>{beside ? words().people.lookForOther : words().people.title}</h1>
          <span class="second">{beside ? words().people.otherLead : words().people.lead}</span>
        </div>
        {found ? (
          <div class="record">
            <Results found={found} beside={beside} />
            <aside>
              <Section title={beside ? words().people.lookForOther : words().people.lookFor}>
                <Ask typed={typed} beside={beside} />
              </Section>
            </aside>
          </div>
        ) : (
          <div class="form-page">
            <Ask typed={typed} beside={beside} />
            <p class="second px-1 pt-3">{words().people.nobodyYet}</p>
            {beside ? null : (
              <p class="px-1 pt-3">
                <a class="under" href="/residents/imports">
                  {words().imports.whoLives}
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
    <Section title={words().people.found({ n: found.people.length })}>
      {found.people.length === 0 ? null : (
        <Panel rows>
          {found.people.map((one) => (
            <PersonRow found={one} beside={beside} />
          ))}
        </Panel>
      )}
      {found.more ? <p class="second px-1 pt-3">{words().people.refine}</p> : null}
    </Section>
  );
}

function Ask({ typed, beside }: Props & { typed: FormState }) {
  return (
    <div class="panel pad">
      <FormOf
        form={searchForm}
        typed={typed}
        action={beside ? `/people?with=${beside}` : "/people"}
        copy={words().people}
        hints={{ name: words().people.nameHint, phone: words().people.phoneHint }}
        icon="search"
        button={words().people.look}
      />
    </div>
  );
}

/** Someone found; `beside`: the record to compare with. */
export function PersonRow({ found, beside }: Props & { found: Found }) {
  const { person, hidden, house, otherName } = found;
  const said = [
    bornOn(person.birthDate),
    person.preferredName ? words().people.goesBy({ name: person.preferredName }) : "",
    otherName ? words().people.knownToo({ name: otherName }) : "",
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
          {hidden
            ? words().people.hidden
            : house
              ? words().people.livesAt({ house: house.name })
              : words().people.livesNowhere}
        </div>
      </div>
      <span class="second end wide-only">
        {hidden ? (
          <Pill icon="eye-off" tone="info">
            {words().people.hidden}
          </Pill>
        ) : house ? (
          words().people.livesAt({ house: house.name })
        ) : (
          words().people.livesNowhere
        )}
      </span>
    </div>
  );
}

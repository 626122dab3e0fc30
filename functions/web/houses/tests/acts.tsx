import { words } from "#functions/copy/words.ts";
import { linkedNow } from "#shared/records/test/test.ts";
import { groundOf } from "#shared/residents/review/open-review.ts";
import { correctionForm } from "#shared/testing/collection/correct.ts";
import { endingForm } from "#shared/testing/collection/end-test.ts";
import { moveForm } from "#shared/testing/collection/move-test.ts";
import type { TestPage } from "#shared/testing/collection/read-tests.ts";
import { listSites, siteForm } from "#shared/testing/elsewhere/link-site.ts";
import { listCollectors, nameForm } from "#shared/testing/elsewhere/name-collector.ts";
import { ActOf, Fields } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { sayEntry } from "./custody.tsx";
import { HouseRule } from "./house-rule.tsx";
import { Laboratory } from "./laboratory.tsx";
import { testPath } from "./paths.ts";

const copy = () => words().testing.collection;

/** What else can be done with a test. */
export function Acts({ ctx, found }: { ctx: PageContext<HouseContext>; found: TestPage }) {
  const { value } = found.test;
  const at = testPath({ house: value.house, test: value.id });
  const { typed } = ctx;
  if (!ctx.scope.permissions.has(correctionForm.needs)) return null;
  return (
    <div class="panel pad stack">
      {groundOf(value) ? (
        <a class="btn btn-block" href={`${at}/review`}>
          <Icon name="hand-heart" />
          {words().residents.review.open.title}
        </a>
      ) : null}
      {value.collected || value.ended ? null : (
        <>
          <Act
            form={endingForm.name}
            typed={typed}
            action={`${at}/ending`}
            icon="ban"
            title={copy().end.title}
            hint={copy().end.hint}
            button={copy().end.button}
          >
            <HouseRule policy={found.policy} of={["refused", "missed"]} />
            <Fields
              form={endingForm}
              typed={typed}
              copy={copy().end}
              options={{ as: { words: copy().endings } }}
            />
          </Act>
          <NameCollector ctx={ctx} found={found} />
          <Site ctx={ctx} found={found} />
          <ActOf
            form={moveForm}
            typed={typed}
            action={`${at}/site`}
            icon="route"
            title={copy().move.title}
            hint={copy().move.hint}
            copy={copy().move}
            options={{ site: { words: copy().sites } }}
            button={copy().move.button}
          />
        </>
      )}
      <Laboratory ctx={ctx} found={found} />
      <ActOf
        form={correctionForm}
        typed={typed}
        action={`${at}/corrections`}
        icon="pencil"
        title={copy().correct.title}
        hint={copy().correct.hint}
        copy={copy().correct}
        options={{
          entry: {
            pairs: found.custody.map(
              ({ nth, what }) => [String(nth), copy().correct.option({ nth, what: sayEntry(what) })] as const,
            ),
          },
        }}
        button={copy().correct.button}
      />
    </div>
  );
}

/** A person of an outside site, by a link, under a consent that names the site. */
async function Site({ ctx, found: { test } }: { ctx: PageContext<HouseContext>; found: TestPage }) {
  const { house, id } = test.value;
  if (!ctx.scope.permissions.has(siteForm.needs)) return null;
  const at = `${testPath({ house, test: id })}/link`;
  const { title, hint, none, withdraw, button } = copy().site;
  const now = linkedNow(test.value);
  if (now)
    return (
      <Form id="withdraw-link" action={`${at}/withdrawal`}>
        <button type="submit" class="btn btn-block">
          <Icon name="ban" />
          {withdraw({ name: now.name, site: now.site })}
        </button>
      </Form>
    );
  const sites = await listSites(ctx.scope, { house, test: id });
  if (sites.length === 0) return <p class="second">{none}</p>;
  return (
    <ActOf
      form={siteForm}
      typed={ctx.typed}
      action={at}
      icon="user-round-plus"
      title={title}
      hint={hint}
      copy={copy().site}
      options={{ consent: { pairs: sites.map((one) => [one.id, one.leaves.to] as const) } }}
      button={button}
    />
  );
}

/** A colleague from another house, or of the network, for this one test. */
async function NameCollector({ ctx, found: { test } }: { ctx: PageContext<HouseContext>; found: TestPage }) {
  const { house, id } = test.value;
  if (!ctx.scope.permissions.has(nameForm.needs)) return null;
  const all = await listCollectors(ctx.scope, { house, test: id });
  const { title, hint, none, of, button } = copy().name;
  const { roles } = words().common;
  return (
    <ActOf
      form={nameForm}
      typed={ctx.typed}
      action={`${testPath({ house, test: id })}/named`}
      icon="user-round-plus"
      title={title}
      hint={all.length > 0 ? hint : none}
      copy={copy().name}
      options={{
        member: {
          pairs: all.map(({ member, name, role }) => [member, of({ name, role: roles[role] })] as const),
        },
      }}
      button={button}
    />
  );
}

import { words } from "#functions/copy/words.ts";
import { photoForm, photoRemovalForm } from "#shared/testing/collection/photo.ts";
import type { TestPage } from "#shared/testing/collection/read-tests.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Icon, Section } from "../../ui/kit.tsx";
import { testPath } from "./paths.ts";

const copy = () => words().testing.collection.photo;

/** Photos of the device, and of nothing else. */
export function Photos({ ctx, found: { test } }: { ctx: PageContext<HouseContext>; found: TestPage }) {
  const { id, house, collected, photos } = test.value;
  const at = `${testPath({ house, test: id })}/photos`;
  const there = photos.flatMap(({ file, removed }, nth) =>
    removed ? [] : [[file, copy().name({ nth: nth + 1 })] as const],
  );
  if (!collected) return null;
  const adds = ctx.scope.permissions.has(photoForm.needs);
  return (
    <Section title={copy().title}>
      <div class="panel pad stack">
        {photos.map(({ file, removed }, nth) =>
          removed ? (
            <p class="second">{copy().removed({ nth: nth + 1 })}</p>
          ) : (
            <a class="btn" href={`${at}/${file}`}>
              <Icon name="eye" />
              {copy().name({ nth: nth + 1 })}
            </a>
          ),
        )}
        {adds ? (
          <ActOf
            form={photoForm}
            typed={ctx.typed}
            action={at}
            icon="plus"
            title={copy().add}
            copy={copy()}
            hints={{ scan: copy().hint }}
            button={copy().button}
          />
        ) : null}
        {adds && there.length > 0 ? (
          <ActOf
            form={photoRemovalForm}
            typed={ctx.typed}
            action={`${at}/removal`}
            icon="trash-2"
            title={copy().remove}
            hint={copy().removeHint}
            copy={copy()}
            options={{ file: { pairs: there } }}
            button={copy().removeButton}
            danger
          />
        ) : null}
      </div>
    </Section>
  );
}

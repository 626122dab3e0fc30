import { words } from "#functions/copy/words.ts";
import { searchBoxForm } from "#shared/views/search/wanted.ts";
import { FormOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { settingsLike } from "../settings/list.ts";
import { SettingRows } from "../settings/rows.tsx";
import { Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { searchIn, shell } from "../ui/shell.tsx";
import type { Group } from "./found.tsx";

const copy = () => words().common.search;

interface Props {
  readonly over: "network" | "house";
  /** The house's name. */
  readonly house?: string;
  /** What was found; left out before anything was asked. */
  readonly groups?: readonly Group[];
}

/** The search box with what it found, by kind. What was asked is in no address. */
export function searchPage(ctx: PageContext, { over, house, groups }: Props): Markup {
  const { typed } = ctx;
  return shell(ctx, {
    title: copy().title,
    house,
    searches: true,
    children: (
      <div class="form-page stack">
        <h1>{copy().title}</h1>
        <div class="panel pad">
          <FormOf
            form={searchBoxForm}
            typed={typed}
            action={searchIn(ctx) ?? ""}
            copy={{ wanted: copy().label[over] }}
            hints={{ wanted: copy().hint[over] }}
            more={{ wanted: { autofocus: groups === undefined } }}
            icon="search"
            button={copy().button}
          />
        </div>
        {groups ? <Results ctx={ctx} groups={groups} /> : null}
      </div>
    ),
  });
}

function Results({ ctx, groups }: { ctx: PageContext; groups: readonly Group[] }) {
  const settings = settingsLike(ctx.membership, ctx.typed.values.wanted ?? "");
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const count = shown.reduce((sum, { rows }) => sum + rows.length, settings.length);
  return (
    <div>
      <p role="status">{copy().found({ n: count })}</p>
      {count === 0 ? <p class="second">{copy().none}</p> : null}
      {shown.map(({ title, rows, after }) => (
        <Section title={title}>
          <div class="panel rows">{[...rows]}</div>
          {after ?? null}
        </Section>
      ))}
      {settings.length > 0 ? (
        <Section title={copy().settings}>
          <SettingRows settings={settings} />
        </Section>
      ) : null}
    </div>
  );
}

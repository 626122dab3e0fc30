import { words } from "#functions/copy/words.ts";
import { ofOneself, type RequestContext, type Route } from "../kit/route.ts";
import { resource } from "../kit/routes.ts";
import { Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { settingsFor } from "./list.ts";
import { SettingRows } from "./rows.tsx";

const copy = () => words().common.settings;

/** Everything a member can set, by name, with what it is for. */
function settingsPage(ctx: RequestContext): Markup {
  const settings = settingsFor(ctx.membership);
  const groups = (["network", "records", "own"] as const)
    .map((group) => ({ group, those: settings.filter((one) => one.group === group) }))
    .filter(({ those }) => those.length > 0);
  return shell(ctx, {
    title: copy().title,
    children: (
      <>
        <div class="title">
          <h1>{copy().title}</h1>
          <span class="second">{copy().lead}</span>
        </div>
        <div class="grid items-start gap-x-6 lg:grid-cols-2">
          {groups.map(({ group, those }) => (
            <Section title={copy().groups[group]}>
              <SettingRows settings={those} />
            </Section>
          ))}
        </div>
      </>
    ),
  });
}

export const settingsRoutes: readonly Route[] = resource("/settings", ofOneself, {
  needs: null,
  page: settingsPage,
});

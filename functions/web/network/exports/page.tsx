import { words } from "#functions/copy/words.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { actorOf } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Icon, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { type ExportFile, type Format, formats } from "./file.ts";
import { HandOver } from "./hand-over.tsx";
import { Whole } from "./whole.tsx";

const copy = () => words().exports;

/** The path of a file for the user's own role. */
export const exportPath = ({ over, what }: ExportFile, format: Format): string =>
  over === "administration" ? `/network/export/${what}.${format}` : `/export/${what}.${format}`;

/** The files this user can export, each with a description. */
export async function exportPage(ctx: PageContext, files: readonly ExportFile[]): Promise<Markup> {
  const { worksIn } = rule(ctx.membership.role);
  const care = worksIn === "care";
  const { scope, typed } = ctx;
  const found = await readArchive(scope);
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page stack">
        {care ? (
          <Back href="/referrals">{words().common.nav.inbox}</Back>
        ) : (
          <Back href="/network">{words().common.nav.network}</Back>
        )}
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{care ? copy().leadCare : copy().lead}</p>
        </div>
        <Panel rows>
          {files.map((one) => (
            <div class="row">
              <Icon name="file-spreadsheet" />
              <div class="grow">
                <div class="strong">{one.said().name}</div>
                <div class="second">{one.said().hint}</div>
              </div>
              {formats.map((format) => (
                <a
                  class="btn btn-row"
                  href={exportPath(one, format)}
                  aria-label={copy().download({ what: one.said().name, format: copy().formats[format] })}
                >
                  {copy().formats[format]}
                </a>
              ))}
            </div>
          ))}
        </Panel>
        <p class="second">{copy().part}</p>
        {care ? <HandOver typed={typed} /> : null}
        <Whole
          found={found}
          care={care}
          person={ctx.membership}
          by={actorOf(scope)}
          typed={typed}
          now={scope.now()}
          zone={found.timeZone}
        />
      </div>
    ),
  });
}

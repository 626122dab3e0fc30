import { en } from "#functions/copy/en/index.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { actorOf } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Icon, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { type ExportFile, type Format, formats } from "./file.ts";
import { Whole } from "./whole.tsx";

const words = en.exports;

/** The path of a file for the user's own role. */
export const exportPath = ({ over, what }: ExportFile, format: Format): string =>
  over === "administration" ? `/network/export/${what}.${format}` : `/export/${what}.${format}`;

/** The files this user can export, each with a description. */
export async function exportPage(ctx: PageContext, files: readonly ExportFile[]): Promise<Markup> {
  const { worksIn } = rule(ctx.membership.role);
  const care = worksIn === "care";
  const { scope, typed } = ctx;
  const [found, card] = await Promise.all([
    readArchive(scope),
    scope.table.get(networkCard, networkCardKey(scope.homes)),
  ]);
  return shell(ctx, {
    title: words.title,
    children: (
      <div class="form-page stack">
        {care ? (
          <Back href="/referrals">{en.common.nav.inbox}</Back>
        ) : (
          <Back href="/network">{en.common.nav.network}</Back>
        )}
        <div>
          <h1>{words.title}</h1>
          <p class="second">{care ? words.leadCare : words.lead}</p>
        </div>
        <Panel rows>
          {files.map((one) => (
            <div class="row">
              <Icon name="file-spreadsheet" />
              <div class="grow">
                <div class="strong">{one.name}</div>
                <div class="second">{one.hint}</div>
              </div>
              {formats.map((format) => (
                <a
                  class="btn btn-row"
                  href={exportPath(one, format)}
                  aria-label={words.download({ what: one.name, format: words.formats[format] })}
                >
                  {words.formats[format]}
                </a>
              ))}
            </div>
          ))}
        </Panel>
        <p class="second">{words.part}</p>
        <Whole
          found={found}
          care={care}
          person={ctx.membership}
          by={actorOf(scope)}
          typed={typed}
          now={scope.now()}
          zone={card?.value.timeZone ?? "UTC"}
        />
      </div>
    ),
  });
}

import { en } from "#functions/copy/en/index.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { rule } from "#shared/tenancy/roles.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Icon, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import type { ExportFile } from "./file.ts";
import { Whole } from "./whole.tsx";

const words = en.exports;

/** The path of a file for the user's own role. */
export const exportPath = ({ over, what }: ExportFile): string =>
  over === "administration" ? `/network/export/${what}.csv` : `/export/${what}.csv`;

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
                <a class="whole" href={exportPath(one)} aria-label={words.download({ what: one.name })}>
                  {one.name}
                </a>
                <div class="second">{one.hint}</div>
              </div>
              <Icon name="download" />
            </div>
          ))}
        </Panel>
        <p class="second">{words.part}</p>
        <Whole
          found={found}
          care={care}
          typed={typed}
          now={scope.now()}
          zone={card?.value.timeZone ?? "UTC"}
        />
      </div>
    ),
  });
}

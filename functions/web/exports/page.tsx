import { rule } from "#shared/tenancy/roles.ts";
import { en } from "../copy/en.ts";
import type { ScopedDesk } from "../route.ts";
import { Back, Icon, Panel } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import type { ExportFile } from "./file.ts";

const words = en.exporting;

/** Where a file of one's own role is taken from. */
export const exportPath = ({ over, what }: ExportFile): string =>
  over === "administration" ? `/network/export/${what}.csv` : `/export/${what}.csv`;

/** What one may take along, each with what is in it. */
export function exportPage(desk: ScopedDesk, files: readonly ExportFile[]): Markup {
  const { over } = rule(desk.membership.role);
  const care = over === "care";
  const named = words.files[care ? "care" : "administration"];
  return shell(desk, {
    title: words.title,
    children: (
      <div class="form-page stack">
        {care ? <Back href="/referrals">{en.nav.inbox}</Back> : <Back href="/network">{en.nav.network}</Back>}
        <div>
          <h1>{words.title}</h1>
          <p class="second">{care ? words.leadCare : words.lead}</p>
        </div>
        <Panel rows>
          {files.map((one) => (
            <div class="row">
              <Icon name="file-spreadsheet" />
              <div class="grow">
                <a
                  class="whole"
                  href={exportPath(one)}
                  aria-label={words.download(named[one.what]?.[0] ?? "")}
                >
                  {named[one.what]?.[0]}
                </a>
                <div class="second">{named[one.what]?.[1]}</div>
              </div>
              <Icon name="download" />
            </div>
          ))}
        </Panel>
        <p class="second">{words.part}</p>
      </div>
    ),
  });
}

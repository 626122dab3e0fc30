import { words } from "#functions/copy/words.ts";
import type { Assets } from "../assets/load.ts";
import { Icon } from "../ui/kit.tsx";

/**
 * Keeps what is typed on the device, encrypted, until the server has it. Without script, and on a device that is handed
 * over, nothing is kept. `to`: the public half of the session's key; `opener`: the address that has the other half.
 */
export function Drafts({ assets, to, opener }: { assets: Assets; to: string | undefined; opener: string }) {
  if (to === undefined) return null;
  const { unsent, open, again, typed, discard } = words().common.offline.draft;
  return (
    <>
      <template id="draft" data-to={to} data-opener={opener}>
        <div class="banner outcome" role="status">
          <Icon name="clock" />
          <div class="stack">
            <p data-when="elsewhere">
              {unsent}{" "}
              <a class="under" href="/">
                {open}
              </a>
            </p>
            <p data-when="sent">
              {unsent} {again}
            </p>
            <p data-when="typed">{typed}</p>
            <button type="button" class="btn">
              {discard}
            </button>
          </div>
        </div>
      </template>
      <script type="module" src={assets.href("drafts.js")} />
    </>
  );
}

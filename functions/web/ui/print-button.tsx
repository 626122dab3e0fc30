import { words } from "#functions/copy/words.ts";
import type { Assets } from "../assets/load.ts";
import { Icon } from "./kit.tsx";

/** Prints the page. Without script, it says how. */
export const PrintButton = ({ assets }: { assets: Assets }) => (
  <>
    <button type="button" class="btn" data-print="" hidden>
      <Icon name="printer" />
      {words().common.print.button}
    </button>
    <noscript>
      <p class="second">{words().common.print.how}</p>
    </noscript>
    <script type="module" src={assets.href("print.js")} />
  </>
);

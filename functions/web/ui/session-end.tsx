import { words } from "#functions/copy/words.ts";
import type { SessionEnd } from "#shared/network/door/verify-member.ts";
import type { Assets } from "../assets/load.ts";

/** Warns before the session ends. Without script, it says when that is. */
export function EndOfSession({ assets, end }: { assets: Assets; end: SessionEnd }) {
  const copy = words().common.sessionEnd;
  return (
    <>
      <div
        id="session-end"
        class="session-end"
        data-seconds={String(Math.floor(end.seconds))}
        {...(end.fixed ? { "data-fixed": "" } : {})}
        data-warning={copy.warning}
        data-last={copy.last}
        data-over={copy.over}
      >
        <p role="status" />
        <form method="post" action="/session" hidden>
          {/* Not primary: the page's own button is, and pressing that is use too. */}
          <button type="submit" class="btn">
            {copy.stay}
          </button>
        </form>
      </div>
      <noscript>
        <p class="second session-ends">{copy.within({ minutes: Math.ceil(end.seconds / 60) })}</p>
      </noscript>
      <script type="module" src={assets.href("session-end.js")} />
    </>
  );
}

import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { Assets } from "../../assets/load.ts";
import { type DoorPages, refusalStatus } from "../../door/pages.tsx";
import { PasskeyUnlock } from "../../door/passkey-unlock.tsx";
import { Unlock } from "../../door/unlock.tsx";
import { document, Lamp, type Markup } from "../../ui/layout.tsx";
import { OtherLanguage } from "../../ui/other-language.tsx";

function signInPage(assets: Assets, title: string, children: Child): Markup {
  return document(
    assets,
    title,
    <div class="signin">
      <img class="art" src={assets.href("sign-in.svg")} alt="" width="640" height="800" />
      <main id="page">
        <p class="flex items-center gap-3">
          <Lamp />
          <b>{words().common.product}</b>
        </p>
        <h1>{title}</h1>
        {children}
      </main>
    </div>,
  );
}

/** The sign-in pages in the product's design. */
export const doorPages = (assets: Assets): DoorPages => ({
  signIn: (c, { start, why, unlock, to, passkey }) =>
    c.html(
      signInPage(
        assets,
        words().common.signIn.title,
        <>
          <p class="second" role="status">
            {why
              ? words().common.signIn.why[why]
              : words().common.signIn[unlock ? "locked" : passkey ? "lockedPasskey" : "lead"]}
          </p>
          {passkey ? <PasskeyUnlock assets={assets} to={to} /> : null}
          {unlock ? <Unlock {...unlock} /> : null}
          <a class={unlock || passkey ? "btn" : "btn btn-primary"} href={start}>
            {unlock || passkey ? words().common.signIn.instead : words().common.signIn.button}
          </a>
          <p class="second">{words().common.signIn.shared}</p>
          <p class="second">
            {words().common.signIn.resident}{" "}
            <a class="under" href="/me/sign-in">
              {words().common.signIn.residentLink}
            </a>
          </p>
          <OtherLanguage at={c.req.url} />
        </>,
      ),
    ),
  choice: (c, { memberships }) =>
    c.html(
      signInPage(
        assets,
        words().common.signIn.choose,
        <form method="post" action="/sign-in/choice" class="stack">
          {memberships.map(({ value, membership }) => (
            <button class="btn" type="submit" name="membership" value={value}>
              {membership.networkName}, {words().common.roles[membership.role]}
            </button>
          ))}
        </form>,
      ),
    ),
  refused: (c, why) =>
    c.html(
      signInPage(
        assets,
        words().common.signIn.refusedTitle,
        <>
          <p>{words().common.signIn.refused[why]}</p>
          <a class="btn btn-primary" href="/sign-in">
            {words().common.signIn.button}
          </a>
          {why === "former" ? (
            <a class="under" href="/start">
              {words().common.signIn.startOwn}
            </a>
          ) : null}
        </>,
      ),
      refusalStatus[why],
    ),
});

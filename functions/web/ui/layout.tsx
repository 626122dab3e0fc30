import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { SessionEnd } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { OtherMembership } from "#shared/records/door/session.ts";
import type { Assets } from "../assets/load.ts";
import { Drafts } from "../offline/drafts.tsx";
import { AssetsOf } from "./form.tsx";
import { Icon } from "./kit.tsx";
import { Dock, Links, type MenuItem, type NavItem, SwitchTo } from "./menus.tsx";
import { SearchBox } from "./search-box.tsx";
import { EndOfSession } from "./session-end.tsx";

export interface PageProps {
  readonly title: string;
  readonly membership: Grant;
  /** Shown at the top: the house, or the member's area of the network. */
  readonly place: string;
  readonly nav: readonly NavItem[];
  /** Pages of the house, for people who work across houses. */
  readonly tabs?: readonly NavItem[];
  /** Where the search box searches; without one there is no box. */
  readonly search?: string | undefined;
  /** Pages in the account menu. */
  readonly menu?: readonly MenuItem[];
  /** The person's other memberships, to switch to. */
  readonly others: readonly OtherMembership[];
  /** Link to choose another house, for people with several. */
  readonly turn?: string | undefined;
  /** When the session ends unless it is used. */
  readonly end: SessionEnd;
  /** What drafts are kept with on this device. */
  readonly drafts: string | undefined;
  /** It refreshes itself. */
  readonly live?: boolean;
  /** The address its clocks are renewed from, if it doesn't refresh itself. */
  readonly ticks?: string | undefined;
  readonly children: Child;
}

export const Lamp = () => (
  <span class="mark">
    <svg width="20" height="24" viewBox="0 0 20 24" aria-hidden="true">
      <path d="M10 1v4" stroke="currentColor" stroke-width="2" />
      <path d="M5 8l2-3h6l2 3z" fill="currentColor" />
      <path d="M4.500 8.500h11L14 18H6z" fill="#f4b949" stroke="currentColor" stroke-width="1.800" />
      <path d="M6 20.500h8" stroke="currentColor" stroke-width="2" />
    </svg>
  </span>
);

/** `TS` of Tamsin Swale. */
export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toUpperCase();

/** `stays`: the browser may keep the shell, and offer to put it on the home screen. */
export const document = (assets: Pick<Assets, "href">, title: string, body: Child, stays = true) =>
  html`<!doctype html>${(
    <html lang={words().language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title} · {words().common.product}
        </title>
        <link
          rel="preload"
          href={assets.href("figtree.woff2")}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assets.href("app.css")} />
        <link rel="icon" href={assets.href("sign-in.svg")} type="image/svg+xml" />
        {stays ? (
          <>
            <link rel="manifest" href={assets.href("app.webmanifest")} />
            <link rel="apple-touch-icon" href={assets.href("icon-192.png")} />
            <script type="module" src={assets.href("register.js")} />
          </>
        ) : null}
      </head>
      <body>
        <AssetsOf.Provider value={assets}>{body}</AssetsOf.Provider>
      </body>
    </html>
  )}`;

export type Markup = ReturnType<typeof document>;

/**
 * A page for a person without a network: a name, the product's or that of who is written to, and the content. One that
 * bears another name is for whoever comes by, maybe on a borrowed phone, and leaves nothing in the browser.
 */
export const bareDocument = (
  assets: Pick<Assets, "href">,
  title: string,
  body: Child,
  brand?: string,
  live = false,
): Markup =>
  document(
    assets,
    title,
    <div class="wrap">
      <header class="top">
        <span class="flex items-center gap-3">
          <Lamp />
          <b class="brand">{brand ?? words().common.product}</b>
        </span>
      </header>
      <main id="page" class="form-page stack" {...(live ? { "data-live": words().common.refreshed } : {})}>
        {body}
      </main>
      {live ? <Refresh assets={assets} /> : null}
    </div>,
    brand === undefined,
  );

/** Keeps the page as new as the server's, and says so politely. Without script it stays as it was opened. */
const Refresh = ({ assets }: { assets: Pick<Assets, "href"> }) => (
  <>
    <p id="refreshed" class="sr-only" role="status" />
    <script type="module" src={assets.href("refresh.js")} />
  </>
);

/** A page of the product: header, navigation, account menu. */
export function page(assets: Assets, props: PageProps) {
  const { membership } = props;
  const brand = (
    <>
      <Lamp />
      <span class="brand">
        <b>{props.place}</b>
        <small>{membership.networkName}</small>
      </span>
    </>
  );
  return document(
    assets,
    props.title,
    <>
      <a class="skip" href="#page">
        {words().common.skip}
      </a>
      <div class="wrap">
        <header class="top">
          {props.turn ? (
            <a class="flex items-center gap-3" href={props.turn}>
              {brand}
              <Icon name="chevrons-up-down" />
            </a>
          ) : (
            <span class="flex items-center gap-3">{brand}</span>
          )}
          {props.nav.length > 1 ? (
            <nav aria-label={words().common.product}>
              <Links items={props.nav} />
            </nav>
          ) : null}
          {props.search ? <SearchBox action={props.search} /> : null}
          <details class={props.search ? "switch" : "switch ml-auto"}>
            <summary aria-label={membership.name}>
              <span class="avatar">{initials(membership.name)}</span>
            </summary>
            <div class="pop right">
              <p class="pad">
                <b>{membership.name}</b>
                <br />
                <span class="second">{words().common.roles[membership.role]}</span>
              </p>
              <SwitchTo membership={membership} others={props.others} />
              <Links items={props.menu ?? []} />
              <a href="/settings">{words().common.settings.title}</a>
              <form method="post" action="/sign-out">
                <button type="submit">{words().common.signOut}</button>
              </form>
            </div>
          </details>
        </header>
        {props.tabs && props.tabs.length > 1 ? (
          <nav class="tabs" aria-label={props.place}>
            <Links items={props.tabs} />
          </nav>
        ) : null}
        <main
          id="page"
          {...(props.live ? { "data-live": words().common.refreshed } : {})}
          {...(props.ticks ? { "data-ticks": props.ticks } : {})}
        >
          {props.children}
        </main>
        {props.search ? <script type="module" src={assets.href("search.js")} /> : null}
        {props.live || props.ticks ? <Refresh assets={assets} /> : null}
        <Drafts assets={assets} to={props.drafts} opener="/session/draft" />
        <EndOfSession assets={assets} end={props.end} />
      </div>
      {props.nav.length > 1 ? (
        <Dock items={props.nav} label={`${words().common.product}, ${membership.networkName}`} />
      ) : null}
    </>,
  );
}

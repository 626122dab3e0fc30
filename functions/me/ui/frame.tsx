import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { Assets } from "../../web/assets/load.ts";
import { takeDone } from "../../web/kit/done.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Drafts } from "../../web/offline/drafts.tsx";
import { nothingEntered, Typed } from "../../web/ui/form.tsx";
import { Back, Icon } from "../../web/ui/kit.tsx";
import { bareDocument, document, Lamp, type Markup } from "../../web/ui/layout.tsx";
import { Links } from "../../web/ui/menus.tsx";
import { OtherLanguage } from "../../web/ui/other-language.tsx";
import { Done, Refused } from "../../web/ui/outcome.tsx";
import type { MeContext } from "../route.ts";

/** Whom to call now: on every page, before anything else could fail. */
export function Crisis() {
  const { title, danger, talk, always } = words().me.crisis;
  return (
    <section class="panel pad stack" aria-labelledby="crisis">
      <h2 id="crisis">{title}</h2>
      <p>
        <a class="btn btn-block" href="tel:911">
          <Icon name="phone" />
          {danger}
        </a>
      </p>
      <p>
        <a class="btn btn-block" href="tel:988">
          <Icon name="phone" />
          {talk}
        </a>
      </p>
      <p class="second">{always}</p>
    </section>
  );
}

interface Shown {
  /** Its address, in the other language too. */
  readonly at: string;
  readonly title: string;
  /** If it isn't the title. */
  readonly heading?: string | null;
  readonly children: Child;
}

/** A page for someone who is not signed in. */
export const outside = (assets: Assets, { at, title, heading = title, children }: Shown): Markup =>
  bareDocument(
    assets,
    title,
    <>
      <OtherLanguage at={at} />
      <h1>{heading}</h1>
      {children}
      <Crisis />
    </>,
  );

/** A page of the signed-in resident. */
export function inside(
  ctx: MeContext & Partial<Pick<PageContext, "typed">>,
  { at, title, heading = title, children }: Shown,
): Markup {
  const { typed = nothingEntered, resident, assets } = ctx;
  const { pages, crisis } = words().me;
  const links = (
    [
      "/me",
      "/me/mentor",
      "/me/plan",
      "/me/check-ins",
      "/me/appointments",
      "/me/recovery-capital",
      "/me/messages",
      "/me/meetings",
      "/me/milestones",
      "/me/tests",
      "/me/papers",
      "/me/consents",
      "/me/disclosures",
      "/me/record",
    ] as const
  ).map((href) => ({
    href,
    text: pages[href],
    here: href === at,
  }));
  return document(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <>
      <a class="skip" href="#page">
        {words().common.skip}
      </a>
      <div class="wrap">
        <header class="top">
          <span class="flex items-center gap-3">
            <Lamp />
            <span class="brand">
              <b>{words().me.title}</b>
              <small>{resident.networkName}</small>
            </span>
          </span>
          <form method="post" action="/me/sign-out" class="ml-auto">
            <button type="submit" class="btn">
              {words().me.signIn.out}
            </button>
          </form>
        </header>
        <nav class="tabs max-sm:hidden" aria-label={words().me.title}>
          <Links items={links} />
        </nav>
        <main id="page" class="stack narrow max-sm:mt-4">
          <Done said={takeDone(ctx)} />
          <Refused typed={typed} />
          {at !== "/me" && at in pages ? (
            <div class="sm:hidden">
              <Back href="/me">{words().me.title}</Back>
            </div>
          ) : null}
          {heading === null ? null : <h1>{heading}</h1>}
          <Typed.Provider value={typed}>{children}</Typed.Provider>
        </main>
        <Drafts assets={assets} to={resident.session.draftKey?.public} opener="/me/session/draft" />
        <footer class="stack narrow mt-8">
          <p class="second">
            <a class="under" href="tel:911">
              {crisis.danger}
            </a>
          </p>
          <p class="second">
            <a class="under" href="tel:988">
              {crisis.talk}
            </a>
          </p>
          <OtherLanguage at={at} />
        </footer>
      </div>
    </>,
  );
}

import type { Context } from "hono";
import { html } from "hono/html";
import { words } from "#functions/copy/words.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { type ToUnlock, Unlock } from "./unlock.tsx";

/** Why sign-in was refused. */
type DoorRefusal = "suspended" | "former" | "signed_out" | "failed";

/** What the sign-in page says first, by its address: `?out`. */
export const whySignIn = [
  "out",
  "everywhere",
  "changed",
  "passkey_wrong",
  "passkey_gone",
  "pin_gone",
] as const;
type WhySignIn = (typeof whySignIn)[number] | "kept";

/** The sign-in pages. Each sends its own response, so the web app can style them. */
export interface DoorPages {
  /** Shows one link or form to `start`, and the passkey or PIN that would do instead. */
  signIn(
    c: Context,
    page: {
      start: string;
      why: WhySignIn | undefined;
      unlock: ToUnlock | undefined;
      to: string;
      passkey: boolean;
    },
  ): Response | Promise<Response>;
  /** One form to POST /sign-in/choice; each membership is a submit button `membership`. */
  choice(
    c: Context,
    page: { memberships: readonly { value: string; membership: Grant }[] },
  ): Response | Promise<Response>;
  refused(c: Context, why: DoorRefusal): Response | Promise<Response>;
}

export const refusalStatus = { suspended: 401, former: 401, signed_out: 401, failed: 400 } as const;

const copy = () => words().common.signIn;

const Bare = ({ title, children }: { title: string; children?: unknown }) => (
  <html lang={words().language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title} · Porchlight</title>
    </head>
    <body>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
);

const page = (c: Context, body: unknown, status: 200 | 400 | 401 | 403 = 200) =>
  c.html(html`<!doctype html>${body}`, status);

/** Unstyled pages. */
export const plainPages: DoorPages = {
  signIn: (c, { start, why, unlock }) =>
    page(
      c,
      <Bare title={copy().title}>
        {why ? <p role="status">{copy().why[why]}</p> : null}
        {unlock ? <Unlock {...unlock} /> : null}
        <p>
          <a href={start}>{copy().button}</a>
        </p>
      </Bare>,
    ),
  choice: (c, { memberships }) =>
    page(
      c,
      <Bare title={copy().choose}>
        <form method="post" action="/sign-in/choice">
          {memberships.map(({ value, membership }) => (
            <button type="submit" name="membership" value={value}>
              {membership.networkName}, as {words().common.roles[membership.role]}
            </button>
          ))}
        </form>
      </Bare>,
    ),
  refused: (c, why) =>
    page(
      c,
      <Bare title={copy().refusedTitle}>
        <p>{copy().refused[why]}</p>
        <a href="/sign-in">{copy().button}</a>
      </Bare>,
      refusalStatus[why],
    ),
};

import type { Context } from "hono";
import { html } from "hono/html";
import type { Grant } from "#shared/records/door/entities.ts";

/** Why the door stays closed. */
type DoorRefusal = "suspended" | "signed_out" | "failed";

/** The door's pages. Each answers the request itself, so that the web app can dress them as its own. */
export interface DoorPages {
  /** A link or form to `start` is all there is to do. */
  signIn(c: Context, page: { start: string; signedOut: boolean }): Response | Promise<Response>;
  /** One form to POST /sign-in/choice; each membership is a submit button `membership`. */
  choice(
    c: Context,
    page: { memberships: readonly { value: string; membership: Grant }[] },
  ): Response | Promise<Response>;
  refused(c: Context, why: DoorRefusal): Response | Promise<Response>;
}

export const refusalStatus = { suspended: 401, signed_out: 401, failed: 400 } as const;

const copy = {
  suspended: "Your access is paused. Please speak with your network's administration.",
  signed_out: "You were signed out. Nothing was saved. Sign in and try again.",
  failed: "Signing in did not work this time. Please try again.",
} as const;

const Bare = ({ title, children }: { title: string; children?: unknown }) => (
  <html lang="en">
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

/** Plain pages, without the product's dress. */
export const plainPages: DoorPages = {
  signIn: (c, { start, signedOut }) =>
    page(
      c,
      <Bare title="Sign in">
        {signedOut ? <p role="status">You are signed out.</p> : null}
        <p>
          <a href={start}>Sign in to your houses</a>
        </p>
      </Bare>,
    ),
  choice: (c, { memberships }) =>
    page(
      c,
      <Bare title="Where to?">
        <form method="post" action="/sign-in/choice">
          {memberships.map(({ value, membership }) => (
            <button type="submit" name="membership" value={value}>
              {membership.networkName}, as {membership.role.replaceAll("_", " ")}
            </button>
          ))}
        </form>
      </Bare>,
    ),
  refused: (c, why) =>
    page(
      c,
      <Bare title="Not this time">
        <p>{copy[why]}</p>
        <a href="/sign-in">Sign in</a>
      </Bare>,
      refusalStatus[why],
    ),
};

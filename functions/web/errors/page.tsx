import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { copyOf } from "#functions/copy/copy.ts";
import { inWordsOr, words } from "#functions/copy/words.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { HttpRefusal } from "../../http/problem.ts";
import type { Assets } from "../assets/load.ts";
import { document, Lamp, type Markup } from "../ui/layout.tsx";

type Status = 400 | 403 | 404 | 409 | 413 | 500;
const kinds = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409 } as const;

function statusOf(error: unknown): Status {
  if (error instanceof Refusal) return kinds[error.kind];
  const status = error instanceof HTTPException || error instanceof HttpRefusal ? error.status : 500;
  return status === 400 || status === 403 || status === 404 || status === 413 ? status : 500;
}

/** The error page, in English if the error came before a language was chosen. A 500 shows only the request ID. */
export const errorPages =
  (at: "web" | "me", assets: Assets, log: (line: object) => void) =>
  (c: Context, error: unknown): Response | Promise<Response> => {
    const status = statusOf(error);
    const requestId: string = c.get("requestId");
    // Log the error's kind only: its message may contain stored data.
    if (status === 500)
      log({ level: "error", at, requestId, what: error instanceof Error ? error.name : "unknown" });
    return inWordsOr(copyOf("en"), () => c.html(errorPage(at, assets, status, requestId), status));
  };

function errorPage(at: "web" | "me", assets: Assets, status: Status, requestId: string): Markup {
  const { title, text } = words().common.errors[status];
  return document(
    assets,
    words().common.errors.inTitle({ title }),
    <div class="wrap">
      <header class="top">
        <Lamp />
        <span class="brand">
          <b>{words().common.product}</b>
        </span>
      </header>
      <main id="page" class="stack narrow">
        <h1>{title}</h1>
        <p>
          {text} {status === 500 ? <code>{requestId}</code> : null}
        </p>
        <p>
          <a class="btn btn-primary" href={at === "me" ? "/me" : "/"}>
            {words().common.errors.home}
          </a>
        </p>
      </main>
    </div>,
  );
}

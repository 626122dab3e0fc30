import { words } from "#functions/copy/words.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { Banner } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

/** Shows a new key once. Sending the form again cannot show it again. */
export const keyPage = (ctx: ScopedContext, token: string | null): Markup =>
  shell(ctx, {
    title: words().network.partners.once,
    here: "partners",
    children: (
      <div class="form-page stack">
        <h1>{words().network.partners.once}</h1>
        {token === null ? (
          <Banner icon="triangle-alert">{words().network.partners.shown}</Banner>
        ) : (
          <>
            <p class="second">{words().network.partners.onceHint}</p>
            <p class="panel pad">
              <code class="key">{token}</code>
            </p>
            <p>
              <a class="under" href="/v1/docs">
                {words().network.partners.api}
              </a>
            </p>
          </>
        )}
        <a class="btn btn-primary" href="/network/partners">
          {words().network.partners.done}
        </a>
      </div>
    ),
  });

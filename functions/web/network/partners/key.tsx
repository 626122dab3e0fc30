import { en } from "#functions/copy/en/index.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { Banner } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

/** Shows a new key once. Sending the form again cannot show it again. */
export const keyPage = (ctx: ScopedContext, token: string | null): Markup =>
  shell(ctx, {
    title: en.network.partners.once,
    here: "partners",
    children: (
      <div class="form-page stack">
        <h1>{en.network.partners.once}</h1>
        {token === null ? (
          <Banner icon="triangle-alert">{en.network.partners.shown}</Banner>
        ) : (
          <>
            <p class="second">{en.network.partners.onceHint}</p>
            <p class="panel pad">
              <code class="key">{token}</code>
            </p>
            <p>
              <a class="under" href="/v1/docs">
                {en.network.partners.api}
              </a>
            </p>
          </>
        )}
        <a class="btn btn-primary" href="/network/partners">
          {en.network.partners.done}
        </a>
      </div>
    ),
  });

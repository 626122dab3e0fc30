import { type Context, Hono } from "hono";
import { words } from "#functions/copy/words.ts";
import { forbidden } from "#shared/kernel/errors.ts";
import { isWitness, type Witness } from "#shared/records/draw/witness.ts";
import type { World } from "#shared/table/scope.ts";
import { answerWitness, openWitness, witnessAnswers } from "#shared/testing/witness/answer-witness.ts";
import type { Assets } from "../assets/load.ts";
import type { WebEnv } from "../kit/route.ts";
import { bareDocument, type Markup } from "../ui/layout.tsx";

const copy = () => words().testing.witness.page;

interface Given {
  readonly world: World;
  readonly assets: Assets;
  readonly origin: string;
}

/**
 * `/witness/{token}`: open to whoever has the link from a mail. Opening it changes nothing. A mail provider's server posts
 * to it without an origin (RFC 8058), so it is mounted before forms without one are refused. No cookie counts here.
 */
export function witnessRoutes({ world, assets, origin }: Given): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use("/witness/*", async (c, next) => {
    c.set("pattern", "/witness/:token");
    c.header("X-Robots-Tag", "noindex");
    const from = c.req.header("origin");
    if (from !== undefined && from !== origin) throw forbidden("origin");
    await next();
  });
  const show = async (c: Context<WebEnv>, token: string) => {
    const { scope, found } = await openWitness(world, token, c.get("requestId"));
    c.set("scope", scope);
    return c.html(
      page(assets, `/witness/${token}`, found.value, `/fair/${scope.network}/${found.value.house}`),
    );
  };
  const answer = async (c: Context<WebEnv>, token: string, given: (typeof witnessAnswers)[number]) => {
    await answerWitness(world, { token, answer: given, command: c.get("requestId") });
    return show(c, token);
  };
  app.get("/witness/:token", (c) => show(c, c.req.param("token")));
  app.post("/witness/:token", (c) => answer(c, c.req.param("token"), "stop"));
  for (const given of witnessAnswers)
    app.post(`/witness/:token/${given}`, (c) => answer(c, c.req.param("token") ?? "", given));
  return app;
}

function standing({ ended, agreed }: Witness): string {
  if (ended) return copy().ended;
  if (!agreed) return copy().asked;
  return agreed.named ? copy().named : copy().unnamed;
}

function page(assets: Assets, at: string, witness: Witness, record: string): Markup {
  const labels = { named: copy().agreeNamed, unnamed: copy().agreeUnnamed, stop: copy().stop };
  const offered = witness.ended ? [] : witnessAnswers;
  return bareDocument(
    assets,
    copy().title,
    <>
      <h1>{copy().title}</h1>
      <p>{copy().lead({ organization: witness.organization })}</p>
      <p>{copy().what}</p>
      <p role="status">
        <b>{standing(witness)}</b>
      </p>
      {offered.map((one) => (
        <form method="post" action={`${at}/${one}`}>
          <button type="submit" class={one === "named" && !isWitness(witness) ? "btn btn-primary" : "btn"}>
            {labels[one]}
          </button>
        </form>
      ))}
      <p>
        <a class="under" href={record}>
          {copy().public}
        </a>
      </p>
    </>,
  );
}

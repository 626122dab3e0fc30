import { words } from "#functions/copy/words.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { walksWith } from "#shared/records/journey/in-journey.ts";
import type { Scope } from "#shared/table/scope.ts";
import { GiveBack } from "../door/give-back.tsx";
import { handedPage } from "../kit/handed-page.tsx";
import { LostForm, readSent } from "../kit/handle-form.ts";
import type { RequestContext } from "../kit/route.ts";
import { nothingEntered } from "../ui/form.tsx";
import { shell } from "../ui/shell.tsx";

const copy = () => words().mentoring.journey;

/**
 * Lets in whoever walks with the journey's resident, as its door says. A form of anyone else is refused, and its author
 * gets back what they wrote. @throws not_found
 */
export async function walking(
  ctx: RequestContext,
  scope: Scope,
  go: () => Promise<Response>,
): Promise<Response> {
  const { c } = ctx;
  const door = c.get("journey");
  const may = door && scope.member && walksWith(door, scope.member, scope.now());
  if (!may && c.var.locked) return ended(ctx, scope, 404);
  if (!may && c.req.method !== "POST") throw notFound();
  if (!may) return givenBack(ctx, (await readSent(ctx)).fields, 404);
  try {
    return await go();
  } catch (error) {
    if (error instanceof LostForm)
      return c.var.locked ? ended(ctx, scope, 409) : givenBack(ctx, error.values, 409);
    throw error;
  }
}

/** In a resident's hands: only that their plan is not signed here any more, and the way back to its owner. */
function ended(ctx: RequestContext, scope: Scope, status: 404 | 409) {
  const page = handedPage(
    { ...ctx, scope, typed: nothingEntered },
    {
      title: words().plans.plan.title,
      children: (
        <>
          <p>{words().plans.plan.signed.ended}</p>
          <GiveBack ctx={ctx} to="/mentoring" />
        </>
      ),
    },
  );
  return ctx.c.html(page, status);
}

/** Fields of the form itself, not of its author. */
const own = ["form", "command", "version", "seen"];
/** A choice, an id or a date. */
const chosen = /^(?:[a-z_]+|[a-z]{3}_\w+|\d{4}-\d{2}-\d{2})$/;

function givenBack(ctx: RequestContext, fields: Readonly<Record<string, string>>, status: 404 | 409) {
  const written = Object.entries(fields).filter(
    ([name, text]) => !own.includes(name) && text.trim() !== "" && !chosen.test(text.trim()),
  );
  const page = shell(ctx, {
    title: copy().lostTitle,
    here: "mentoring",
    children: (
      <div class="form-page stack">
        <h1>{copy().lostTitle}</h1>
        <p>{written.length > 0 ? copy().lost : copy().lostNothing}</p>
        {written.map(([, text]) => (
          <p class="panel pad said">{text}</p>
        ))}
      </div>
    ),
  });
  return ctx.c.html(page, status);
}

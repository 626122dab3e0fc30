import { words } from "#functions/copy/words.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { walksWith } from "#shared/records/journey/in-journey.ts";
import type { Scope } from "#shared/table/scope.ts";
import { GiveBack } from "../door/give-back.tsx";
import { handedPage } from "../kit/handed-page.tsx";
import { LostForm, readSent } from "../kit/handle-form.ts";
import type { RequestContext } from "../kit/route.ts";
import { nothingEntered } from "../ui/form.tsx";
import { type Shown, shell } from "../ui/shell.tsx";

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
  const page: Lost = { title: copy().lostTitle, here: "mentoring" };
  return letIn(ctx, may === true, go, (fields, status) =>
    c.var.locked ? ended(ctx, scope, status) : givenBack(ctx, page, fields, status),
  );
}

/** Lets in a clinician whom a consent of the resident names; the same for forms of anyone else. @throws not_found */
export const treating = (ctx: RequestContext, may: boolean, go: () => Promise<Response>): Promise<Response> =>
  letIn(ctx, may, go, (fields, status) =>
    givenBack(ctx, { title: words().clinical.page.lostTitle, here: "clinical" }, fields, status),
  );

type Lost = Pick<Shown, "title" | "here">;
type Fields = Readonly<Record<string, string>>;

async function letIn(
  ctx: RequestContext,
  may: boolean,
  go: () => Promise<Response>,
  refused: (fields: Fields, status: 404 | 409) => Response | Promise<Response>,
): Promise<Response> {
  if (!may && ctx.c.req.method !== "POST") throw notFound();
  if (!may) return refused((await readSent(ctx)).fields, 404);
  try {
    return await go();
  } catch (error) {
    if (error instanceof LostForm) return refused(error.values, 409);
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

function givenBack(ctx: RequestContext, { title, here }: Lost, fields: Fields, status: 404 | 409) {
  const written = Object.entries(fields).filter(
    ([name, text]) => !own.includes(name) && text.trim() !== "" && !chosen.test(text.trim()),
  );
  const page = shell(ctx, {
    title,
    here,
    children: (
      <div class="form-page stack">
        <h1>{title}</h1>
        <p>{written.length > 0 ? copy().lost : copy().lostNothing}</p>
        {written.map(([, text]) => (
          <p class="panel pad said">{text}</p>
        ))}
      </div>
    ),
  });
  return ctx.c.html(page, status);
}

import type { Context } from "hono";
import { keepForm } from "#shared/network/door/keep-form.ts";
import { keepHanded } from "#shared/network/door/keep-handed.ts";
import type { World } from "#shared/table/scope.ts";
import type { EndedSession } from "../door/member.ts";
import { discardedAt } from "./handed.ts";
import { longestForm } from "./handle-form.ts";
import { addressOf, type Kept, textToKeep } from "./kept.ts";
import { filled } from "./params.ts";
import type { Route } from "./route.ts";
import { readFormUpTo } from "./scan-in.ts";

/**
 * Keeps a form that was sent after its session had ended, for the same member to send again; from a handed-over phone,
 * for its resident. Returns the address of its page; undefined if it cannot be kept.
 */
export async function keepLateForm(
  c: Context,
  world: World,
  { membership, session }: EndedSession,
  { shown, longest = longestForm }: Pick<Route, "shown" | "longest">,
): Promise<string | undefined> {
  if (!shown) return undefined;
  const { fields: values, files, cut } = await readFormUpTo(c.req.raw, longest);
  const restored = cut !== undefined || [...files.values()].some(({ size }) => size > 0) ? "files" : "form";
  const kept: Kept = { form: values.form ?? "", values, problems: [], restored };
  const path = filled(shown, c);
  const { lock } = session.value;
  if (lock && lock.purpose !== "own_page") {
    // Nobody typed anything: what was not discarded in time is on the page again.
    if (c.req.path === `${path}/${discardedAt}`) return path;
    const typed = { action: c.req.path, path, text: textToKeep(kept) };
    return (await keepHanded(world, { network: membership.network, lock }, typed)) ? path : undefined;
  }
  const handle = await keepForm(world, membership, { path, text: textToKeep(kept), use: "late" });
  return handle && addressOf(c, path, handle);
}

import * as z from "zod";
import { type Done, isDoneCode, sayingOf } from "#functions/copy/done.ts";
import { sealedCookie } from "../door/cookies.ts";
import type { SaidDone } from "../ui/outcome.tsx";
import type { FormContext } from "./kept.ts";

const schema = z.object({
  /** The path of the page that says it. */
  to: z.string(),
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  undo: z.object({ action: z.string(), of: z.string() }).optional(),
});

type Needed = Pick<FormContext, "c" | "world">;
const cookieOf = ({ world }: Needed) =>
  sealedCookie("done", schema, world.secrets, () => world.now().epochMilliseconds, 2);

const pathOf = (path: string) => path.replace(/[?#].*$/, "");

/** Leaves word of what was done for the next page. It is sealed in a cookie, as it may have names. */
export async function sayDone(
  ctx: Needed,
  to: string,
  done: Done,
  undo: SaidDone["undo"] | undefined,
): Promise<void> {
  const [code, args] = typeof done === "string" ? [done, {}] : done;
  await cookieOf(ctx).write(ctx.c, { to: pathOf(to), code, args, ...(undo ? { undo } : {}) });
}

/** Reads that word, if this is the page it was left for. */
export async function readDone(ctx: Needed): Promise<void> {
  const said = await cookieOf(ctx).read(ctx.c);
  if (!said || said.to !== ctx.c.req.path || !isDoneCode(said.code)) return;
  const { undo } = said;
  ctx.c.set("done", { text: sayingOf(said.code, said.args), ...(undo ? { undo } : {}) });
}

/** The word, to be shown: it is said once. */
export function takeDone(ctx: Needed): SaidDone | undefined {
  const said: SaidDone | undefined = ctx.c.get("done");
  if (said) cookieOf(ctx).clear(ctx.c);
  return said;
}

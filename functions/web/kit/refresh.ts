import type { Context } from "hono";
import { fingerprint } from "#shared/kernel/fingerprint.ts";

/** What a page asks for its own refresh with (`functions/web/ui/refresh.js`). */
const header = "x-porchlight-refresh";

/** Whether a page asks for itself again, by script. It is not use: it puts no session's end off. */
export const isRefresh = (c: Context): boolean => c.req.header(header) !== undefined;

/** The end of the session and the ids of commands are new each time. */
const commands = /(name="command" value=")[^"]*/g;

/** Answers a refresh with the page's main part alone; with nothing, if it is as the reader has it. */
export async function answerRefresh(c: Context): Promise<void> {
  const isPage = c.res.status === 200 && c.res.headers.get("content-type")?.startsWith("text/html");
  if (!isRefresh(c) || !isPage) return;
  const text = await c.res.text();
  const main = text.slice(text.indexOf("<main"), text.lastIndexOf("</main>") + "</main>".length);
  const tag = `"${fingerprint(main.replace(commands, "$1"))}"`;
  const headers = { ETag: tag, "Content-Type": "text/html; charset=utf-8" };
  const known = c.req.header("if-none-match") === tag;
  c.res = known ? new Response(null, { status: 304, headers }) : new Response(main, { headers });
}

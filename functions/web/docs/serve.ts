import type { Context } from "hono";
import { notFound } from "#shared/kernel/errors.ts";
import type { Assets } from "../assets/load.ts";
import type { WebEnv } from "../kit/route.ts";

/** The one page with a script of its own; it can send nothing anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** `/v1/docs`: the page as it was built. */
export function partnerDocs(c: Context<WebEnv>, assets: Assets): Response {
  const page = assets.serve("/assets/partner-docs.html");
  if (!page) throw notFound();
  c.set("pattern", "/v1/docs");
  c.header("Content-Type", page.type);
  c.header("Content-Security-Policy", policy);
  c.header("Cache-Control", "public, max-age=300");
  return c.body(page.body);
}

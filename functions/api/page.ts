import type { Context } from "hono";
import { httpRefusal } from "../http/problem.ts";

/** Items of a page. */
export const largestPage = 100;
export const longestCursor = 4000;

/** The requested page of a list. @throws HttpRefusal 400 */
export function pageOf(c: Context): { cursor?: string; limit?: number } {
  const cursor = c.req.query("cursor");
  const limit = c.req.query("limit");
  if (cursor !== undefined && (cursor === "" || cursor.length > longestCursor)) {
    throw httpRefusal("cursor");
  }
  if (limit !== undefined && !(/^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= largestPage)) {
    throw httpRefusal("limit");
  }
  return { ...(cursor ? { cursor } : {}), ...(limit ? { limit: Number(limit) } : {}) };
}

import type { Context } from "hono";
import { httpRefusal } from "../http/problem.ts";

/** The requested page of a list. @throws HttpRefusal 400 */
export function pageOf(c: Context): { cursor?: string; limit?: number } {
  const cursor = c.req.query("cursor");
  const limit = c.req.query("limit");
  if (cursor !== undefined && (cursor === "" || cursor.length > 4000)) {
    throw httpRefusal("cursor");
  }
  if (limit !== undefined && !/^([1-9]\d?|100)$/.test(limit)) {
    throw httpRefusal("limit");
  }
  return { ...(cursor ? { cursor } : {}), ...(limit ? { limit: Number(limit) } : {}) };
}

import type { Context } from "hono";
import { HttpRefusal } from "../http/problem.ts";

/** The requested page of a list. @throws HttpRefusal 400 */
export function pageOf(c: Context): { cursor?: string; limit?: number } {
  const cursor = c.req.query("cursor");
  const limit = c.req.query("limit");
  if (cursor !== undefined && (cursor === "" || cursor.length > 4000)) {
    throw new HttpRefusal(400, "cursor", "This cursor isn't valid for this list. Start again without one.");
  }
  if (limit !== undefined && !/^([1-9]\d?|100)$/.test(limit)) {
    throw new HttpRefusal(400, "limit", "The limit must be a number from 1 to 100.");
  }
  return { ...(cursor ? { cursor } : {}), ...(limit ? { limit: Number(limit) } : {}) };
}

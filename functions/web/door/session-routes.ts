import { readSent } from "../kit/handle-form.ts";
import type { Route } from "../kit/route.ts";

/** Puts the end of the session off, as every request does, and says when it is. */
export const sessionRoutes: readonly Route[] = [
  {
    method: "post",
    path: "/session",
    over: "member",
    permission: null,
    handle: async (ctx) => {
      await readSent(ctx);
      return ctx.c.json(ctx.c.get("end"));
    },
  },
];

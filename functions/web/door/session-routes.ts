import { endOf } from "#shared/network/door/verify-member.ts";
import { readSent } from "../kit/handle-form.ts";
import { ofOneself, type Route } from "../kit/route.ts";

/** Puts the end of the session off, as every request does, and says when it is. */
export const sessionRoutes: readonly Route[] = [
  {
    ...ofOneself(null)("post", "/session", async (ctx) => {
      await readSent(ctx);
      return ctx.c.json(endOf(ctx.c.get("session"), ctx.world.now()));
    }),
    opensTo: "any",
  },
];

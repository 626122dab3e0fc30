import { endOf } from "#shared/network/door/verify-member.ts";
import { readSent } from "../kit/handle-form.ts";
import { ofOneself, type Route } from "../kit/route.ts";
import { openDraft } from "../offline/open-draft.ts";

export const sessionRoutes: readonly Route[] = [
  // Puts the end of the session off, as every request does, and says when it is.
  {
    ...ofOneself(null)("post", "/session", async (ctx) => {
      await readSent(ctx);
      return ctx.c.json(endOf(ctx.c.get("session"), ctx.world.now()));
    }),
    opensTo: "any",
  },
  ofOneself(null)("post", "/session/draft", (ctx) => openDraft(ctx, ctx.c.get("session").draftKey)),
];

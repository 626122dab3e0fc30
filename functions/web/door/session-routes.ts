import { notFound } from "#shared/kernel/errors.ts";
import { endOf } from "#shared/network/door/verify-member.ts";
import { openDraftKey } from "#shared/records/door/draft-key.ts";
import { readSent } from "../kit/handle-form.ts";
import { ofOneself, type Route } from "../kit/route.ts";

export const sessionRoutes: readonly Route[] = [
  // Puts the end of the session off, as every request does, and says when it is.
  {
    ...ofOneself(null)("post", "/session", async (ctx) => {
      await readSent(ctx);
      return ctx.c.json(endOf(ctx.c.get("session"), ctx.world.now()));
    }),
    opensTo: "any",
  },
  // The key of the drafts that one page of this session has kept on the device.
  ofOneself(null)("post", "/session/draft", async (ctx) => {
    const { page = "" } = (await readSent(ctx)).fields;
    const { draftKey } = ctx.c.get("session");
    const key = draftKey && openDraftKey(draftKey, page);
    if (!key) throw notFound();
    return ctx.c.json({ key });
  }),
];

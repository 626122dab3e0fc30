import { words } from "#functions/copy/words.ts";
import type { PageContext } from "../../web/kit/route.ts";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { Crisis, inside } from "../ui/frame.tsx";

/** A resident's first page: whom to call, where they live, what waits for them. */
export const homePage = (ctx: PageContext<MeContext>): Markup =>
  inside(ctx, { at: "/me", title: words().me.title, children: <Crisis /> });

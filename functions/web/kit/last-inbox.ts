import * as z from "zod";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type InboxFilter, readInboxFilter } from "#shared/views/inbox-filter.ts";
import { sealedCookie } from "../door/cookies.ts";
import { withQuery } from "./filter.tsx";
import { isRefresh } from "./refresh.ts";
import type { RequestContext, ScopedContext } from "./route.ts";

/** A day's work. */
const minutes = 12 * 60;
const schema = z.object({ member: z.string(), filter: z.record(z.string(), z.string().optional()) });

type Needed = Pick<RequestContext, "c" | "world" | "membership">;
const cookieOf = ({ world }: Needed) =>
  sealedCookie("inbox", schema, world.secrets, () => world.now().epochMilliseconds, minutes);

/** The address of the inbox with a filter. */
export const inboxPath = (filter: InboxFilter): string => withQuery("/referrals", { ...filter });

/** Remembers how a member looks at the inbox: the way back from a referral leads there. */
export async function rememberInbox(ctx: Needed, filter: InboxFilter): Promise<void> {
  const was = await lastInbox(ctx);
  if (isRefresh(ctx.c) || inboxPath(was) === inboxPath(filter)) return;
  await cookieOf(ctx).write(ctx.c, { member: ctx.membership.member, filter: { ...filter } });
}

export async function lastInbox(ctx: Needed): Promise<InboxFilter> {
  const kept = await cookieOf(ctx).read(ctx.c);
  return readInboxFilter(kept?.member === ctx.membership.member ? kept.filter : {});
}

/** Where a referral's page leads back to: the inbox as it was, or the house's board. */
export async function wayBack(ctx: ScopedContext, house: Id<"house"> | null) {
  const { back } = words().referrals.page;
  if (house && !ctx.scope.permissions.has("inbox.read"))
    return { href: `/houses/${house}/today`, text: back.today, here: "today" } as const;
  return { href: inboxPath(await lastInbox(ctx)), text: back.inbox, here: "inbox" } as const;
}

import { words } from "#functions/copy/words.ts";
import { markRead } from "#shared/journeys/messages/mark-read.ts";
import { readMessages } from "#shared/journeys/messages/read-messages.ts";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Thread } from "../../messages/thread.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { journeyFrame } from "../journey/frame.tsx";

/** What a resident and whoever walks with them wrote to each other. */
export async function messagesPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const cursor = ctx.c.req.query("cursor");
  const found = await readMessages(scope, { cursor });
  if (found.unread && !cursor) await markRead(scope, { upTo: found.unread });
  const { name } = found.journey;
  return journeyFrame(ctx, {
    name,
    at: "/messages",
    title: words().messages.title,
    children: (
      <Thread
        at={`/journeys/${idIn(ctx, "journey")}/messages`}
        {...{ scope, typed, found }}
        isOlder={cursor !== undefined}
      />
    ),
  });
}

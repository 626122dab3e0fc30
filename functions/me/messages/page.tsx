import { words } from "#functions/copy/words.ts";
import { mailForm } from "#shared/journeys/messages/choose-mail.ts";
import { markRead } from "#shared/journeys/messages/mark-read.ts";
import { type Thread as Found, readMessages } from "#shared/journeys/messages/read-messages.ts";
import { ActOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Thread } from "../../web/messages/thread.tsx";
import { Act } from "../../web/ui/act.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const at = "/me/messages";
const copy = () => words().messages;
type Ctx = PageContext<MeContext>;

/** What a resident and their mentor wrote to each other. */
export async function messagesPage(ctx: Ctx): Promise<Markup> {
  const { scope, typed } = ctx;
  const cursor = ctx.c.req.query("cursor");
  const found = await readMessages(scope, { cursor });
  if (found.unread && !cursor) await markRead(scope, { upTo: found.unread });
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <Thread at={at} {...{ scope, typed, found }} isOlder={cursor !== undefined} />
        <Mail ctx={ctx} mail={found.mail} />
      </>
    ),
  });
}

function Mail({ ctx: { typed }, mail }: { ctx: Ctx; mail: Found["mail"] }) {
  const { title, hint, label, button, on, stop } = copy().mail;
  return mail ? (
    <Act
      typed={typed}
      form="message-mail-stop"
      icon="mail"
      title={title}
      hint={on({ email: mail.email })}
      action={`${at}/mail/stop`}
      button={stop}
    />
  ) : (
    <ActOf
      form={mailForm}
      typed={typed}
      icon="mail"
      title={title}
      hint={hint}
      action={`${at}/mail`}
      button={button}
      copy={{ email: label }}
    />
  );
}

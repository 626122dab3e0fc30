import { words } from "#functions/copy/words.ts";
import type { Attachment } from "#shared/kernel/ports.ts";
import type { Assets } from "../assets/load.ts";
import { Empty, Panel } from "../ui/kit.tsx";
import { document, type Markup } from "../ui/layout.tsx";

/** One email that would have been sent. */
export interface SentMail {
  readonly at: string;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment?: Attachment | undefined;
}

/** Development only: emails that would have been sent, newest first. */
export const outboxPage = (assets: Assets, messages: readonly SentMail[]): Markup =>
  document(
    assets,
    words().common.outbox.title,
    <main class="wrap" id="page">
      <div class="title">
        <h1>{words().common.outbox.title}</h1>
        <span class="second">{words().common.outbox.lead}</span>
      </div>
      {messages.length === 0 ? (
        <Empty>{words().common.outbox.none}</Empty>
      ) : (
        <Panel rows>
          {messages.map((one, at) => (
            <div class="row">
              <div class="grow">
                <b>{one.subject}</b>
                <div class="second">
                  {one.to}, {one.at.slice(0, 16).replace("T", " ")}
                </div>
                <p>{one.text}</p>
                {one.attachment ? (
                  <a class="under" href={`/outbox/${messages.length - at}/attachment`}>
                    {one.attachment.name}
                  </a>
                ) : null}
              </div>
            </div>
          ))}
        </Panel>
      )}
    </main>,
  );

/** What was attached to one of them, numbered from the oldest. */
export function attachmentOf(messages: readonly SentMail[], number: string): Response | undefined {
  const { attachment } = messages[messages.length - Number(number)] ?? {};
  if (!attachment) return undefined;
  return new Response(Buffer.from(attachment.base64, "base64"), {
    headers: { "content-type": attachment.contentType },
  });
}

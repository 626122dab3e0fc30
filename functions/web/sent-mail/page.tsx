import { words } from "#functions/copy/words.ts";
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
          {messages.map((one) => (
            <div class="row">
              <div class="grow">
                <b>{one.subject}</b>
                <div class="second">
                  {one.to}, {one.at.slice(0, 16).replace("T", " ")}
                </div>
                <p>{one.text}</p>
              </div>
            </div>
          ))}
        </Panel>
      )}
    </main>,
  );

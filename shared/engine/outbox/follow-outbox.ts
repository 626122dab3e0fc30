import { changed, following } from "../changes/following.ts";
import { deliverMessage } from "./deliver.ts";
import { outboxKey, outboxMessage } from "./message.ts";

/** Carries out a message as soon as it is sent; a failure is retried by its tick. */
export const outboxFollows = following({
  on: [changed(outboxMessage, ({ home, id }) => outboxKey(home, id))],
  run: deliverMessage,
  leftToTick: true,
});

import { changed, following } from "../changes/following.ts";
import { deliverMessage } from "./deliver.ts";
import { outboxKey, outboxMessage } from "./message.ts";

/** A message is carried out as soon as it is sent; what fails is carried on by its tick. */
export const outboxFollows = following({
  on: [changed(outboxMessage, ({ home, id }) => outboxKey(home, id))],
  run: deliverMessage,
  leftToTick: true,
});

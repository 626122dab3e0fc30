import { messagesIn } from "../message.ts";

/** American English sentences with arguments. */
export const { message, sentence } = messagesIn("en-US");

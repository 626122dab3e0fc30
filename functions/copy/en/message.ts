import { americanEnglish } from "#shared/kernel/formats.ts";
import { messagesIn } from "../message.ts";

/** An American English sentence with arguments. */
export const message = messagesIn(americanEnglish);

import { messagesIn } from "../message.ts";

/** The Spanish of the United States. */
export const americanSpanish = "es-US";

/** A Spanish sentence with arguments. */
export const message = messagesIn(americanSpanish);

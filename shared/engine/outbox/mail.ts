import * as z from "zod";
import type { WayOut } from "#shared/kernel/way-out.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { StreamMeans } from "../capability.ts";
import type { Handled } from "./handled.ts";
import { defineRequest } from "./request.ts";

/** In letters of base64. An item of the table has at most 400 KB. */
export const longestAttachment = 320_000;

/** What an email has, of any kind. */
export const mailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** The address of a page whose POST ends mails like this one. */
  leave: z.url().optional(),
  /** At most `longestAttachment`: it waits in an item of the table. */
  attachment: z.object({ name: z.string(), contentType: z.string(), base64: z.string() }).optional(),
});

const schema = mailSchema.extend({
  kind: z.string(),
  /** What leaves under a consent is a request of its own, which asks the gate. Default: of older messages. */
  leaves: z.enum(["no_resident", "to_the_person"] satisfies WayOut[]).default("no_resident"),
});

/** Mail to an outside address. Address, text and attachment are forgotten once it is sent. */
export const mail = defineRequest({ kind: "mail", schema, forget: () => ({}) });

/**
 * Sends before the message closes, one run at a time: a crash in between sends the mail twice rather than
 * never.
 */
export async function sendMail(
  _: Scope,
  asks: z.infer<typeof schema>,
  { mail: port }: StreamMeans,
): Promise<Handled> {
  await port.send(asks);
  return { result: "done", events: [], changes: [] };
}

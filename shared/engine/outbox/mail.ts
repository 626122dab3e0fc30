import * as z from "zod";
import type { Scope } from "#shared/table/scope.ts";
import type { StreamMeans } from "../capability.ts";
import type { Handled } from "./handled.ts";
import { defineRequest } from "./request.ts";

const schema = z.object({ to: z.string(), kind: z.string(), subject: z.string(), text: z.string() });

/** To an address outside. To whom and what is nobody's business once it is sent. */
export const mail = defineRequest({ kind: "mail", schema, forget: () => ({}) });

/** Sent before the message closes, by one at a time: a crash in between sends it twice, never not at all. */
export async function sendMail(
  _: Scope,
  asks: z.infer<typeof schema>,
  { mail: port }: StreamMeans,
): Promise<Handled> {
  await port.send(asks);
  return { result: "done", events: [], changes: [] };
}

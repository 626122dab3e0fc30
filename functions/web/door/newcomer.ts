import * as z from "zod";
import type { Secrets } from "#shared/kernel/ports.ts";
import { sealedCookie } from "./cookies.ts";

const schema = z.object({
  identity: z.string(),
  email: z.string(),
  /** Which of their networks they may found: the cookie is good for this one only. */
  turn: z.number(),
});
export type Newcomer = z.infer<typeof schema>;

/** A verified person with no network yet gets one hour to create one. */
export const newcomerCookie = (secrets: Secrets, now: () => number) =>
  sealedCookie("newcomer", schema, secrets, now, 60);

import * as z from "zod";
import type { Secrets } from "#shared/kernel/ports.ts";
import { sealedCookie } from "./cookies.ts";

const schema = z.object({ identity: z.string(), email: z.string() });
export type Newcomer = z.infer<typeof schema>;

/** Somebody the issuer vouches for who works in no network yet: an hour in which to start one. */
export const newcomerCookie = (secrets: Secrets, now: () => number) =>
  sealedCookie("newcomer", schema, secrets, now, 60);

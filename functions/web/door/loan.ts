import type { Context } from "hono";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { World } from "#shared/table/scope.ts";
import { clearDevice, linkCookie, ownPhoneCookie, residentCookie, sealedCookie } from "./cookies.ts";

const loan = z.object({ network: idSchema("network"), journey: idSchema("journey"), identity: z.string() });

/** The longest that a session is locked, in minutes. */
const longest = 12 * 60;

/** That this phone of the staff was handed to a resident without one: whose page their PIN opens on it. */
export const loanCookie = ({ secrets, now }: Pick<World, "secrets" | "now">) =>
  sealedCookie("my-loan", loan, secrets, () => now().epochMilliseconds, longest);

/** That this phone was handed over, whatever for. It outlives a locked session that ended meanwhile. */
export const handedCookie = ({ secrets, now }: Pick<World, "secrets" | "now">) =>
  sealedCookie("handed", z.literal(true), secrets, () => now().epochMilliseconds, 60 * longest);

/**
 * The phone is the staff's again: nothing of a resident who had it stays, however they came to their page: a phone that
 * they called their own there is the staff's.
 */
export async function endLoan(c: Context, world: World): Promise<void> {
  const handed = handedCookie(world);
  if (!(await handed.read(c))) return;
  for (const cookie of [handed, loanCookie(world), residentCookie, ownPhoneCookie, linkCookie])
    cookie.clear(c);
  clearDevice(c);
}

import type { Context } from "hono";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { World } from "#shared/table/scope.ts";
import { clearDevice, residentCookie, sealedCookie } from "./cookies.ts";

const loan = z.object({ network: idSchema("network"), journey: idSchema("journey"), identity: z.string() });

/** The longest that a session is locked, in minutes. */
const longest = 12 * 60;

/** That this phone of the staff was handed to a resident without one: whose page their PIN opens on it. */
export const loanCookie = ({ secrets, now }: Pick<World, "secrets" | "now">) =>
  sealedCookie("my-loan", loan, secrets, () => now().epochMilliseconds, longest);

/** The phone is the staff's again: nothing of a resident who had it stays. */
export async function endLoan(c: Context, world: World): Promise<void> {
  const cookie = loanCookie(world);
  if (!(await cookie.read(c))) return;
  cookie.clear(c);
  residentCookie.clear(c);
  clearDevice(c);
}

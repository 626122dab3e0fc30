import { ownPath } from "../../web/door/where.ts";

/** A page of residents, or the first one. */
export function pathIn(wanted: string | undefined, origin: string): string {
  const path = ownPath(wanted, origin);
  return path && /^\/me(?:[/?]|$)/.test(path) && !path.startsWith("/me/sign-") ? path : "/me";
}

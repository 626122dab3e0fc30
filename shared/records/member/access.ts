import { type Permission, rule } from "#shared/tenancy/roles.ts";
import type { Member } from "./member.ts";

/* What a membership opens, before and after a change of it. */

type Access = Pick<Member, "role" | "houses" | "suspended" | "removed" | "identity">;

/** Whether a membership opens more than before: a permission, a house, or anything at all after a suspension. */
function grows(was: Access, now: Access): boolean {
  if (now.suspended || now.removed) return false;
  if (was.suspended) return true;
  const had = new Set(rule(was.role).may);
  return (
    rule(now.role).may.some((one) => !had.has(one)) || now.houses.some((house) => !was.houses.includes(house))
  );
}

/** Whether everyone signed in to it has to sign in again: it opens more, it was suspended, or it is someone else's. */
export const endsSessions = (was: Access, now: Access): boolean =>
  grows(was, now) || (now.suspended !== null && was.suspended === null) || was.identity !== now.identity;

/** Whether it opens anything about a resident, or someone referred. */
const seesResidents = ({ role, suspended, removed }: Access): boolean =>
  !suspended && !removed && rule(role).may.some((one) => aboutResidents.has(one));
const aboutResidents: ReadonlySet<Permission> = new Set([
  "board.read",
  "referral.read",
  "stay.read",
  "person.read",
]);

/** Whether a membership sees residents now and did not before, or sees more of them. */
export const seesMore = (was: Access | undefined, now: Access): boolean =>
  seesResidents(now) && (!was || !seesResidents(was) || grows(was, now));

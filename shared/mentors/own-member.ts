import { forbidden } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The member who acts. @throws forbidden for any other actor */
export function ownMember({ actor }: Scope): Id<"member"> {
  if (actor.kind !== "member") throw forbidden("mentor.profile");
  return actor.id;
}

import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";

/** Who did something: an id, with the name at that time. See `actorOf`. */
export const actedBy = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), member: idSchema("member"), name: z.string() }),
  z.object({ kind: z.literal("partner"), partner: idSchema("partner"), name: z.string() }),
  /** A family member or supporter, by a personal link. */
  z.object({ kind: z.literal("guest"), guest: idSchema("guest") }),
  /** Whoever came by a personal link about a resident: the resident, or whom the link was made for. */
  z.object({ kind: z.literal("link"), link: idSchema("link") }),
  /** A resident, by their journey. */
  z.object({ kind: z.literal("resident"), journey: idSchema("journey") }),
  z.object({ kind: z.literal("system") }),
  /** A member of the public, without an identity. */
  z.object({ kind: z.literal("public") }),
]);
export type ActedBy = z.infer<typeof actedBy>;

/** When (ISO instant) and by whom. */
export const done = z.object({ at: instantSchema, by: actedBy });
export type Done = z.infer<typeof done>;

/** Whether the same member or partner did both. The system and the public match no one. */
function isSameActor(a: ActedBy, b: ActedBy): boolean {
  if (a.kind === "member") return b.kind === "member" && a.member === b.member;
  return a.kind === "partner" && b.kind === "partner" && a.partner === b.partner;
}

/**
 * The same, with the identity behind the membership (see `identityOf`): one person may have two memberships.
 */
export const doneInPerson = done.extend({ identity: z.string() });
export type DoneInPerson = z.infer<typeof doneInPerson>;
type Person = Pick<DoneInPerson, "by" | "identity">;

/** Whether one person did both: the same member, or one identity with two memberships. */
export const isSamePerson = (a: Person, b: Person): boolean =>
  isSameActor(a.by, b.by) || a.identity === b.identity;

/** The name to show; null if the actor has none. */
export const nameOfActor = (by: ActedBy): string | null => ("name" in by ? by.name : null);

import type { Context } from "hono";
import { type Id, isId } from "#shared/kernel/ids.ts";

/*
 * A group sits together once, and each of its residents has a check-in of their own, written one after the other. The
 * address has which sitting it is and whose turn comes next: only ids.
 */

/** Those that are ids of journeys. */
export const journeysIn = (all: readonly string[]): Id<"journey">[] =>
  all.filter((one): one is Id<"journey"> => isId("journey", one));

type At = { readonly c: Context };

export const sittingIn = ({ c }: At): Id<"sitting"> | undefined => {
  const id = c.req.query("sitting");
  return isId("sitting", id) ? id : undefined;
};

/** Whose check-in is written after this one. */
export const remaining = ({ c }: At): Id<"journey">[] => journeysIn((c.req.query("rest") ?? "").split("."));

/** The part of the address that says so. */
export function searchOf(ctx: At): string {
  const sitting = sittingIn(ctx);
  return sitting ? `?${new URLSearchParams({ sitting, rest: remaining(ctx).join(".") })}` : "";
}

/** The address of the next check-in of a sitting; undefined: there is none. */
export function nextOf(
  sitting: Id<"sitting">,
  [first, ...rest]: readonly Id<"journey">[],
): string | undefined {
  return (
    first && `/journeys/${first}/check-ins/new?${new URLSearchParams({ sitting, rest: rest.join(".") })}`
  );
}
